/**
 * `npm run store-shots`: the five pictures of the stores' pages, 1280 by 800, taken of the built extension on the demo
 * page. They go to docs/store.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Tab } from './browsers/driver.ts';
import { until } from './browsers/driver.ts';
import { needBrowser } from './browsers/find.ts';
import { openPopup } from './browsers/findings.ts';
import { BUILT, launch } from './browsers/launch.ts';
import { clickInCard, hoverMark, marksOn, openCard, settledMarks } from './browsers/screen.ts';
import { serveFolder } from './start/serve.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs', 'store');
const SIZE = { width: 1280, height: 800 };
const CARD_SETTLES_MS = 500;

const served = await serveFolder(join(ROOT, 'demo'));
/** Every request goes to our server as to a proxy, so that the popup can name a site with a name. */
const proxy = new URL(served.origin).host;
const url = 'http://harbour-reader.example/index.html';

const browser = (options: { colorScheme: 'light' | 'dark'; viewport?: typeof SIZE }): Promise<Driver> =>
  launch('chromium', {
    path: needBrowser('chromium', console.log),
    extension: join(ROOT, BUILT.chromium),
    headless: true,
    viewport: SIZE,
    proxy,
    ...options,
  });
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function keep(name: string, tab: Tab): Promise<void> {
  await pause(CARD_SETTLES_MS);
  writeFileSync(join(OUT, `${name}.png`), await tab.screenshot());
  console.log(`docs/store/${name}.png`);
}

/** The demo page, in letters that can still be read when a store shows the picture small. */
async function openDemo(driver: Driver): Promise<Tab> {
  const tab = await driver.open(url);
  await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '112%'));
  await settledMarks(tab, { atLeast: 10 });
  return tab;
}

/** Opens a card with its words high in the window, so that all of it has room below. */
async function hoverHigh(tab: Tab, words: string): Promise<void> {
  await hoverMark(tab, words);
  await tab.press('Escape');
  await tab.move({ x: 1, y: 1 });
  await tab.evaluate(() => scrollBy({ top: 250, behavior: 'instant' }));
  await pause(CARD_SETTLES_MS);
  const mark = (await marksOn(tab)).find(({ text }) => text.includes(words));
  await tab.move(mark?.at ?? { x: 0, y: 0 }, { steps: 3 });
  await until('the card', () => openCard(tab));
}

/** The popup where the browser shows it, over the page; an extension's popup is no part of a page's own picture. */
async function popupOver(page: Tab): Promise<Tab> {
  const small = await browser({ colorScheme: 'light', viewport: { width: 420, height: 600 } });
  try {
    const there = await openDemo(small);
    const popup = await openPopup(small, url);
    await until('the list', () =>
      popup.evaluate(() => document.querySelectorAll('button.place').length > 10),
    );
    await pause(CARD_SETTLES_MS);
    const picture = (await popup.screenshot()).toString('base64');
    await there.close();
    await page.evaluate((png) => {
      const shown = new Image(420, 600);
      shown.style.cssText =
        'position:fixed;right:24px;top:12px;border-radius:10px;box-shadow:0 0 0 1px #0002,0 12px 48px #0005';
      document.body.append(shown);
      shown.src = `data:image/png;base64,${png}`;
      return shown.decode();
    }, picture);
    return page;
  } finally {
    await small.close();
  }
}

mkdirSync(OUT, { recursive: true });
const light = await browser({ colorScheme: 'light' });
const dark = await browser({ colorScheme: 'dark' });
try {
  const tab = await openDemo(light);
  await hoverHigh(tab, 'just good friends going on a holiday');
  await keep('1-a-claim-and-its-answer', tab);

  await tab.press('Escape');
  await hoverMark(tab, 'leave it as open as possible');
  await keep('2-altered-words', tab);

  await tab.press('Escape');
  const card = await hoverMark(tab, 'planned from the very first season');
  await pause(CARD_SETTLES_MS); // a press right after opening is not believed
  await clickInCard(tab, card, 'Citation style');
  await keep('3-every-citation-style', tab);

  await tab.press('Escape');
  await tab.press('Escape');
  await tab.evaluate(() => scrollTo(0, 0));
  await keep('4-everything-on-the-page', await popupOver(tab));

  const night = await openDemo(dark);
  await hoverMark(night, 'Nickelodeon would not allow');
  await keep('5-at-night', night);
} finally {
  await light.close();
  await dark.close();
  await served.close();
}
