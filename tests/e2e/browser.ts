/** One browser and one site for the tests of a file, closed when they are done. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import type { Family } from '../../tools/browsers/candidates.ts';
import type { Driver, LaunchOptions, Tab } from '../../tools/browsers/driver.ts';
import { needBrowser } from '../../tools/browsers/find.ts';
import { BUILT, launch } from '../../tools/browsers/launch.ts';
import { unzipTo } from '../../tools/package/unzip.ts';
import { openSite, type Site } from './site.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Which browser this run is about. */
export const FAMILY: Family = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The extension under test: the built folder, or with E2E_PACKAGED=1 the package, as a reader gets it. */
const EXTENSION = process.env.E2E_PACKAGED === '1' ? packaged() : join(ROOT, BUILT[FAMILY]);

/** Firefox takes the package itself; Chromium takes folders only, and gets its package unpacked. */
function packaged(): string {
  const file = (ending: string): string =>
    join(ROOT, 'dist', 'packages', `${pkg.name}-${ending.replace('VERSION', pkg.version)}`);
  if (FAMILY === 'firefox') return file('firefox-VERSION.xpi');
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-package-'));
  unzipTo(readFileSync(file('chrome-VERSION.zip')), folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a browser; whoever asks closes it. */
export function startBrowser(options: Partial<LaunchOptions> = {}): Promise<Driver> {
  if (!existsSync(EXTENSION)) throw new Error(`${EXTENSION} is not there; npm run build makes it.`);
  return launch(FAMILY, {
    path: needBrowser(FAMILY, () => undefined),
    extension: EXTENSION,
    headless: true,
    viewport: { width: 1000, height: 800 },
    ...options,
  });
}

export interface Stage {
  driver: Driver;
  site: Site;
}

/** Registers the hooks; the stage is set when the first test begins. */
export function useStage(options: Partial<LaunchOptions> = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.site = await openSite();
    stage.driver = await startBrowser(options);
  });
  afterAll(async () => {
    await stage.driver?.close();
    await stage.site?.close();
  });
  return stage;
}

export interface Twins {
  withIt: Tab;
  /** In a browser that has no extension. */
  without: Tab;
}

/** Registers the hooks of two tabs, to look at one page with the extension and without. */
export function useTwins(stage: Stage): Twins {
  const twins = {} as Twins;
  let bare: Driver | undefined;
  beforeAll(async () => {
    bare = await startBrowser({ extension: undefined });
    twins.without = await bare.open('about:blank');
    twins.withIt = await stage.driver.open('about:blank');
  });
  afterAll(() => bare?.close());
  return twins;
}
