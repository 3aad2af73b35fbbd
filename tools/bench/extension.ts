/** The built extension on a page, against a browser without it and one with an empty content script. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { type CpuProfile, type Share, shareOf } from './profile.ts';

const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];
/** Fine enough to see a slice of a few milliseconds. */
const SAMPLE_US = 250;
/** Marks are looked for until none have come for this long. */
const QUIET_MS = 700;
const GIVE_UP_MS = 120_000;
/** A background that is woken in the middle of it all needs some time to its first answer. */
const FIRST_MARK_MS = 8_000;

export interface Browser {
  context: BrowserContext;
  /** Where the extension's scripts come from; empty without one. */
  origin: string;
  close(): Promise<void>;
}

/** Starts Chromium, with an unpacked extension or without. */
export async function startBrowser(program: string, extension?: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'on-the-record-bench-'));
  const load = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: true,
    args: [...ARGS, ...load],
  });
  const worker = extension
    ? (context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 3_000 }).catch(() => undefined)))
    : undefined;
  return {
    context,
    origin: worker
      ? `chrome-extension://${new URL(worker.url()).host}`
      : extension
        ? 'chrome-extension://'
        : '',
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An extension whose content script does nothing: what any extension costs a page. */
export function makeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-empty-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.js'), '');
  const script = { matches: ['http://*/*'], js: ['page.js'], run_at: 'document_idle', all_frames: true };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: [script] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

export interface Visit {
  share: Share;
  /** Milliseconds from the load event to the first painted mark; NaN when none came. */
  firstMark: number;
  marks: number;
  layouts: number;
  restyles: number;
  nodes: number;
  heap: number;
}

/** Opens a page in a new tab and waits until the extension has done its work there. */
export async function visit({ context, origin }: Browser, url: string, hasClaims: boolean): Promise<Visit> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  try {
    await page.addInitScript(watchForMarks);
    await cdp.send('Performance.enable');
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    await cdp.send('Profiler.start');
    await page.goto(url, { waitUntil: 'load', timeout: GIVE_UP_MS });
    const seen = await settled(page, hasClaims && origin !== '');
    const { profile } = await cdp.send('Profiler.stop');
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      share: origin ? shareOf(profile as CpuProfile, origin) : { total: 0, slices: [] },
      ...seen,
      layouts: metric('LayoutCount'),
      restyles: metric('RecalcStyleCount'),
      nodes: metric('Nodes'),
      heap: metric('JSHeapUsedSize'),
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page: notes when the registry of highlights first holds something. */
function watchForMarks(): void {
  if (window !== window.top) return;
  // A method, as a function with a name is built with a helper that the page does not have.
  const watch = {
    first: Number.NaN,
    look() {
      const has = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
      if (has) watch.first = performance.now();
      else requestAnimationFrame(() => watch.look());
    },
  };
  Object.assign(window, { benchMarks: watch });
  watch.look();
}

async function settled(
  page: import('playwright-core').Page,
  awaitsMarks: boolean,
): Promise<{ firstMark: number; marks: number }> {
  const end = Date.now() + GIVE_UP_MS;
  const firstBy = Date.now() + (awaitsMarks ? FIRST_MARK_MS : 0);
  let last = -1;
  let since = Date.now();
  for (;;) {
    const now = await page.evaluate(() => {
      const { first } = (window as unknown as { benchMarks: { first: number } }).benchMarks;
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      let marks = 0;
      CSS.highlights.forEach((highlight, name) => {
        if (!name.includes('tint')) marks += highlight.size;
      });
      return { firstMark: first - (load?.loadEventEnd ?? 0), marks };
    });
    if (now.marks !== last) since = Date.now();
    last = now.marks;
    const isQuiet = Date.now() - since > QUIET_MS && (now.marks > 0 || Date.now() > firstBy);
    if (isQuiet || Date.now() > end) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
