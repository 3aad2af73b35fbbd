/**
 * Installs what package-lock.json asks for, when it is not there yet. Plain JavaScript without dependencies: this runs
 * on a fresh clone, before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const OLDEST_NODE = [20, 19];

/** Ends the program with advice when Node is too old; installs packages when they are missing or not the wanted ones. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    stop(
      `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`,
    );
  }
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { status, error } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (error) stop(`npm could not be started: ${error.message}`);
  if (status !== 0) {
    // A lock file made on one system can lack the optional parts of others, which `npm ci` refuses; `npm install`
    // takes the same pinned versions and fills them in.
    console.log('npm ci did not work; installing the pinned versions with npm install …');
    const second = runNpm([
      'install',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (second.status !== 0) stop('npm install failed; the reason stands above.');
  }
}

/** Runs a TypeScript tool of this project in the same terminal, passes signals on, and ends with its exit code. */
export function runTool(path, args = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, path), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // Whoever ends this program ends the browser it has started, too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => stop(`${path} could not be started: ${error.message}`));
  child.once('exit', (code) => process.exit(code ?? 1));
}

/** Whether npm's own record of what it installed names every wanted package in the wanted version. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesIn(join(ROOT, 'package-lock.json'));
  const present = packagesIn(record);
  return Object.entries(wanted).every(
    // An optional package may be for another kind of computer.
    ([path, { version, optional, devOptional }]) =>
      path === '' || present[path]?.version === version || ((optional || devOptional) && !present[path]),
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function runNpm(args) {
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };
  const npm = process.env.npm_execpath; // the npm that runs this, where one does
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
