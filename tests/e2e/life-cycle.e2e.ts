/** The background may be stopped, the extension reloaded and a page put aside at any moment. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { POPUP } from '../../tools/browsers/findings.ts';
import { cardText, clickInCard, hoverMark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { FAMILY, useStage } from './browser.ts';
import { popupText } from './popup.ts';
import { article, MAKO, OFF_TOPIC, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();

declare const chrome: { tabs: { query(which: object): Promise<{ id?: number; url?: string }[]> } };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
let tab: Tab;
let url: string;

beforeAll(async () => {
  const watched = article(VICTORY).replace(
    '</head>',
    `<script>window.errors = []; addEventListener('error', (e) => errors.push(e.message));
      addEventListener('unhandledrejection', (e) => errors.push(String(e.reason)));
      addEventListener('pageshow', (e) => { window.restored = e.persisted; });</script></head>`,
  );
  url = stage.site.page('/article', watched);
  tab = await stage.driver.open(url);
});

beforeEach(async () => {
  await tab.goto(url);
  await settledMarks(tab);
});

function append(words: string): Promise<void> {
  return tab.evaluate((text) => {
    const comment = document.createElement('p');
    comment.textContent = text;
    document.querySelector('main')?.append(comment);
  }, words);
}

const isMarked = async (words: string) => (await marksOn(tab)).some(({ text }) => text.includes(words));

describe('the background stopped', () => {
  it('before a hover: the card opens and copies all the same', async () => {
    await stage.driver.stopBackground();
    const card = await hoverMark(tab, VICTORY);
    await pause(400);
    await clickInCard(tab, card, 'Copy citation');
    await until('"Copied"', async () => (await cardText(card)).includes('Copied'));
  });

  it('before the page changes: it wakes up and the new claim is marked', async () => {
    await stage.driver.stopBackground();
    await append(MAKO);
    await until('the new claim to be marked', () => isMarked(MAKO));
  });

  it.each([0, 5, 20, 60, 150])(
    '%i ms after the page has asked it: no error, and the claim is marked in the end',
    async (ms) => {
      await append(MAKO);
      await pause(ms);
      await stage.driver.stopBackground();
      await pause(2500); // what was asked and never answered is given up by then
      await append('Nothing of note.');
      await until('the claim to be marked', () => isMarked(MAKO));
      expect(await tab.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    },
  );
});

describe('the extension reloaded under an open page', () => {
  it('a hundred times: the old marks go or are taken over, none is doubled, no error reaches the page', async () => {
    for (let times = 0; times < 100; times++) {
      await stage.driver.reloadExtension();
      await append(`Line ${times}.`);
      await pause(150);
    }
    await pause(800);
    await append('One more line.');
    await pause(800);
    const marks = await marksOn(tab);
    // Firefox starts the new script in open pages, Chromium when they are loaded again.
    if (FAMILY === 'firefox')
      expect(marks.filter(({ text }) => text.includes('inching forward'))).toHaveLength(1);
    else expect(marks).toEqual([]);
    expect(await tab.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  }, 240_000);

  it('and the popup opened over the page: it is read without being loaded again', async () => {
    await stage.driver.reloadExtension();
    await pause(800);
    const popup = await stage.driver.open(stage.driver.origin + POPUP);
    const id = await popup.evaluate(
      async (wanted) => (await chrome.tabs.query({})).find((each) => each.url === wanted)?.id,
      url,
    );
    await popup.goto(`${stage.driver.origin}${POPUP}?tab=${id}`);
    await until('the claim in the popup', async () => (await popupText(popup)).includes('inching forward'));
    await popup.close();
    await tab.toFront();
    await settledMarks(tab);
    await hoverMark(tab, VICTORY);
  });

  it('and the page loaded again: everything works as before', async () => {
    await stage.driver.reloadExtension();
    await tab.goto(url);
    await settledMarks(tab);
    await hoverMark(tab, VICTORY);
  });
});

// Every coming back is counted. Firefox, with and without an extension, now and then takes the very navigation that
// leaves a page for a request of that page's, and does not keep it; a page that we made ineligible is never kept.
describe('going away and coming back', () => {
  it('the page stays eligible for the back/forward cache, and its marks are there again', async () => {
    const elsewhere = stage.site.page('/elsewhere', documentOf('Soup', OFF_TOPIC));
    const [wanted, dropped] = [5, FAMILY === 'firefox' ? 3 : 0];
    let restored = 0;
    for (let times = 0; times < wanted + dropped && restored < wanted; times++) {
      await tab.evaluate(() => void Object.assign(window, { restored: false }));
      await tab.goto(elsewhere);
      await tab.history(-1);
      await until('the article', async () => (await tab.url()) === url);
      await settledMarks(tab);
      if (await tab.evaluate(() => (window as unknown as { restored: boolean }).restored)) restored++;
    }
    expect(restored).toBe(wanted);
    await hoverMark(tab, VICTORY);
  });
});

// A Chromium that is driven shows all its tabs as visible; there this is tested beside the code.
describe.runIf(FAMILY === 'firefox')('a page nobody looks at', () => {
  it('is read when it is looked at', async () => {
    const other = await stage.driver.open(stage.site.page('/other', documentOf('Soup', OFF_TOPIC)));
    await tab.toFront();
    await other.evaluate((to) => {
      location.href = to;
    }, url);
    await until('the article in the background', async () => (await other.url()) === url);
    await pause(700);
    expect(await marksOn(other)).toEqual([]);
    await other.toFront();
    await settledMarks(other);
    await other.close();
  });
});
