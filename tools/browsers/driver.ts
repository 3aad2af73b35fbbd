/**
 * One browser with the built extension in it, driven as a user drives it: real pointer, real keys, the words on
 * the screen. Two makers fulfil this door, `chromium.ts` and `firefox.ts`; whoever uses it need not know which.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A function to run inside the page, with one argument that survives JSON. Helpers must be inside it. */
export type InPage<Arg, Result> = (arg: Arg) => Result | Promise<Result>;

export interface Point {
  x: number;
  y: number;
}

export interface LaunchOptions {
  /** The browser's program. */
  path: string;
  /** Folder or package file of the extension; without it the browser runs bare, as a control. */
  extension?: string | undefined;
  headless: boolean;
  /** Size of the page in CSS pixels. */
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** The reader's own few colours in place of every page's. */
  forcedColors?: boolean;
  /** Where files that pages save go, without a question asked. */
  downloads?: string;
  /** `host:port` of a proxy that everything, this computer's own addresses included, must go through. */
  proxy?: string;
}

export interface Driver {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** Where the extension's own pages are, e.g. `chrome-extension://…/`; empty for a bare browser. */
  readonly origin: string;
  /** Opens a tab at an address and waits until it has loaded. */
  open(url: string): Promise<Tab>;
  /** Ends the extension's background at once, as the browser does when it is idle. Answers whether it was running. */
  stopBackground(): Promise<boolean>;
  /** Loads the extension anew, as an update does, while tabs stay open. */
  reloadExtension(): Promise<void>;
  /** Gives or withholds the extension's access to pages, as the browser's own settings do. */
  setPageAccess(access: 'given' | 'withheld'): Promise<void>;
  /** Loads another extension, unpacked, beside ours. */
  addExtension(folder: string): Promise<void>;
  /** Resolves when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** Closes the browser and removes its profile. Safe to call twice. */
  close(): Promise<void>;
}

export interface Tab {
  goto(url: string): Promise<void>;
  /** Shows this tab instead of another. */
  toFront(): Promise<void>;
  /** Goes through the tab's history, e.g. -1 for back. */
  history(by: number): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Runs a function in the page's own world; what it answers must survive JSON. */
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Arg, Result>(run: InPage<Arg, Result>, arg: Arg): Promise<Result>;
  /** Moves the real pointer, in CSS pixels of the viewport. */
  move(to: Point, options?: { steps?: number }): Promise<void>;
  /** Clicks with the real pointer. */
  click(at: Point): Promise<void>;
  /** Turns the wheel under the pointer's place. */
  wheel(at: Point, deltaY: number): Promise<void>;
  /** Presses keys together, e.g. `press('Escape')` or `press('Shift', 'Tab')`. */
  press(...keys: Key[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Every closed shadow root that scripts of the page cannot reach; as a user sees them, on the screen. */
  closedRoots(): Promise<ClosedRoot[]>;
  /** A picture of what is on the screen, as PNG. */
  screenshot(): Promise<Buffer>;
  /** The page as it is printed, as PDF. */
  print(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Key =
  | 'Escape'
  | 'Tab'
  | 'Enter'
  | 'Shift'
  | 'Control'
  | 'Alt'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowLeft'
  | 'ArrowRight'
  | (string & {});

/** A shadow root that only a debugger reaches. */
export interface ClosedRoot {
  evaluate<Arg, Result>(
    run: (root: ShadowRoot, arg: Arg) => Result | Promise<Result>,
    arg: Arg,
  ): Promise<Result>;
}

/** A function as text a browser can call; answers JSON. Compilers put `__name(…)` around functions: it is harmless here. */
export function asCallable(run: (...args: never[]) => unknown): string {
  return `async function (...args) { const __name = (f) => f; const made = await (${run})(...args); return JSON.stringify(made); }`;
}

/** Reads back what `asCallable` answered. */
export function fromJson<Result>(text: unknown): Result {
  return (typeof text === 'string' ? JSON.parse(text) : undefined) as Result;
}

/** What Firefox and Chromium call the keys that have no letter. */
export const WEBDRIVER_KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** How long a browser may take to open the extension's welcome page; one that never does is waited for no longer. */
export const WELCOME_WITHIN_MS = 8000;

/** Whether an extension opens a welcome page when it is installed. A package is taken to. */
export function greets(extension: string | undefined): boolean {
  if (!extension) return false;
  return /\.(xpi|zip)$/.test(extension) || existsSync(join(extension, 'src', 'welcome', 'index.html'));
}

/**
 * Asks until the answer is truthy.
 * @throws with `what` when it has not become so in time.
 */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result> | Result,
  timeoutMs = 15_000,
): Promise<NonNullable<Result>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as NonNullable<Result>;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
