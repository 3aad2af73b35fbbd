/** What the user wrote after `npm start --`. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

export interface Wanted {
  family: 'chromium' | 'firefox' | 'any';
  headless: boolean;
  /** What to open: the demo page, an address, or a file together with its folder. */
  page: { kind: 'demo' } | { kind: 'address'; url: string } | { kind: 'file'; folder: string; name: string };
}

export const USAGE = `Usage: npm start [-- [URL or HTML file] [--firefox | --chrome] [--headless]]`;

/**
 * Reads the arguments. File names are relative to `from`, the folder the user stands in.
 * @throws with the usage when they make no sense.
 */
export function readArguments(args: readonly string[], from: string): Wanted {
  const wanted: Wanted = { family: 'any', headless: false, page: { kind: 'demo' } };
  for (const arg of args) {
    if (arg === '--firefox') wanted.family = 'firefox';
    else if (arg === '--chrome' || arg === '--chromium') wanted.family = 'chromium';
    else if (arg === '--headless') wanted.headless = true;
    else if (arg.startsWith('-')) throw new Error(`There is no option "${arg}".\n${USAGE}`);
    else if (wanted.page.kind !== 'demo') throw new Error(`Only one page can be opened.\n${USAGE}`);
    else wanted.page = readPage(arg, from);
  }
  return wanted;
}

function readPage(text: string, from: string): Wanted['page'] {
  if (/^https?:\/\//i.test(text)) return { kind: 'address', url: text };
  const path = resolve(from, text);
  if (existsSync(path)) return { kind: 'file', folder: dirname(path), name: basename(path) };
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(text)) return { kind: 'address', url: `https://${text}` };
  throw new Error(`There is no file "${path}", and "${text}" is not an address.\n${USAGE}`);
}

/** Whether a window can be shown here. */
export function hasDisplay(platform: NodeJS.Platform, env: Record<string, string | undefined>): boolean {
  if (platform === 'linux') return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return !env.CI;
}
