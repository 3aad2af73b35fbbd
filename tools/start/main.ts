/**
 * Builds the extension and opens a browser with it on the demo page, an address or a file. Where no window can be
 * shown it does without one, prints what was marked, and saves a picture.
 */
import { join } from 'node:path';
import type { Family } from '../browsers/candidates.ts';
import type { Driver } from '../browsers/driver.ts';
import { findBrowser, needBrowser } from '../browsers/find.ts';
import { BUILT, launch } from '../browsers/launch.ts';
import { build } from '../build.ts';
import { hasDisplay, readArguments, type Wanted } from './arguments.ts';
import { type Served, serveFolder } from './serve.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HEADLESS_WITHIN_MS = 4 * 60_000; // a page that never settles must not keep a terminal for ever

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const [family, path] = chooseBrowser(wanted.family);
  say(`Building the extension for ${family === 'firefox' ? 'Firefox' : 'Chrome, Chromium and Edge'} …`);
  build([family === 'firefox' ? 'firefox' : 'chrome']);

  const served = await serve(wanted.page);
  const url = served ? served.url : (wanted.page as { url: string }).url;
  let driver: Driver | undefined;
  const tidy = async (): Promise<void> => {
    await driver?.close();
    await served?.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void tidy().finally(() => process.exit(130)));
  }
  try {
    const options = { path, extension: join(ROOT, BUILT[family]) };
    if (!wanted.headless && hasDisplay(process.platform, process.env)) {
      driver = await launch(family, { ...options, headless: false }).catch((problem: Error) => {
        say(`No window could be opened (${problem.message.split('\n')[0]}); going on without one.`);
        return undefined;
      });
    }
    if (driver) await keepOpen(driver, path, url);
    else {
      const guard = setTimeout(() => {
        console.error('The page did not settle in time.');
        void tidy().finally(() => process.exit(1));
      }, HEADLESS_WITHIN_MS);
      driver = await launch(family, { ...options, headless: true, viewport: { width: 1200, height: 900 } });
      say(`Opening ${url} in ${path} without a window …`);
      const { report } = await import('./report.ts'); // reads the corpus, which a fresh clone has only once it is built
      await report(driver, url, say);
      clearTimeout(guard);
    }
  } finally {
    await tidy();
  }
}

async function keepOpen(driver: Driver, path: string, url: string): Promise<void> {
  await driver.open(url);
  say(`Opened ${url}\nin ${path} ${driver.version}.`);
  say(
    'Rest the pointer on a marked sentence; Esc closes the card. Close the browser or press Ctrl+C to finish.',
  );
  await driver.closed;
}

function chooseBrowser(asked: Wanted['family']): [Family, string] {
  if (asked === 'any') {
    const chromium = findBrowser('chromium');
    if (chromium) return ['chromium', chromium];
    const firefox = findBrowser('firefox');
    if (firefox) return ['firefox', firefox];
  }
  const family = asked === 'firefox' ? 'firefox' : 'chromium';
  return [family, needBrowser(family, say)];
}

async function serve(page: Wanted['page']): Promise<(Served & { url: string }) | undefined> {
  if (page.kind === 'address') return undefined;
  const served = await serveFolder(page.kind === 'demo' ? join(ROOT, 'demo') : page.folder);
  return { ...served, url: served.origin + (page.kind === 'demo' ? '' : encodeURIComponent(page.name)) };
}

function say(line: string): void {
  console.log(line);
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});
