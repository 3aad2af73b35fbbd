/** Finds a browser on this computer, installs Debian's where that is allowed, or says what the user can do. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { candidates, type Family } from './candidates.ts';

const PACKAGES: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const INSTALL_WITHIN_MS = 10 * 60_000;

/** The program of an installed browser, if there is one. */
export function findBrowser(family: Family): string | undefined {
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  return candidates(family, machine).find(isProgram);
}

/**
 * The program of a browser of this family, installed now if need be and allowed.
 * @throws with what the user can do, when there is none.
 */
export function needBrowser(family: Family, say: (line: string) => void): string {
  const found = findBrowser(family);
  if (found) return found;
  installDebianPackage(family, say);
  const installed = findBrowser(family);
  if (installed) return installed;
  throw new Error(advice(family));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: the next place is tried
  }
}

/** Only with rights already given: this never asks for a password. */
function installDebianPackage(family: Family, say: (line: string) => void): void {
  if (process.platform !== 'linux' || !runs('apt-get', '--version')) return;
  const asRoot = process.getuid?.() === 0 ? [] : runs('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
  if (!asRoot) return;
  const name = PACKAGES[family];
  say(`No ${family === 'firefox' ? 'Firefox' : 'Chromium'} found. Installing the package "${name}" …`);
  const apt = (...args: string[]): boolean => {
    const [program = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { status, stderr } = spawnSync(program, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: INSTALL_WITHIN_MS,
      encoding: 'utf8',
    });
    if (status !== 0)
      say(`apt-get ${args[0]} failed: ${stderr?.trim().split('\n').at(-1) ?? 'no reason given'}`);
    return status === 0;
  };
  apt('update'); // a fresh machine has no package list, an old one names packages that are gone
  apt('install', '-y', '--no-install-recommends', name);
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function advice(family: Family): string {
  const [what, variable] =
    family === 'firefox'
      ? ['Firefox (140 or newer)', 'FIREFOX_PATH']
      : ['Chrome, Chromium or Edge (120 or newer)', 'CHROME_PATH'];
  const how =
    process.platform === 'linux'
      ? `On Debian: sudo apt-get install ${PACKAGES[family]}`
      : family === 'firefox'
        ? 'From https://www.mozilla.org/firefox/'
        : 'From https://www.google.com/chrome/';
  return [
    `${what} was not found on this computer.`,
    `- Install it. ${how}`,
    `- Or, if you have it elsewhere, set ${variable} to the path of its program.`,
    `- Or use the other browser: npm start${family === 'firefox' ? '' : ' -- --firefox'}`,
  ].join('\n');
}
