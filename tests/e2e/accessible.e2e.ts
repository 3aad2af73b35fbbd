/** Card, popup and settings in their states, checked by axe in light, dark and forced colours, in both directions. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Point, type Tab, until } from '../../tools/browsers/driver.ts';
import { buildGallery, PAGES, serve } from '../../tools/gallery/build.ts';
import { startBrowser } from './browser.ts';

/** A page of the gallery in one state; what is to be pressed in it, and a text to type into what was pressed. */
type State = [name: string, page: keyof typeof PAGES, query: string, press?: string, type?: string];

const TEXT = 'Konietzko wrote: “Bisexual people are real!” The soup scene is my favourite.';

const STATES: State[] = [
  ['a card that says otherwise', 'card', 'card=contradicts'],
  ['a card with two halves', 'card', 'card=context'],
  ['a card on altered words', 'card', 'card=misquote'],
  ['a card with its styles', 'card', 'card=contradicts', '.split button:nth-of-type(2)'],
  ['a card with its reasons', 'card', 'card=contradicts', 'footer > .icon-button'],
  ['a card that could not copy', 'card', 'card=contradicts&refuse', '.split button'],
  ['the popup with claims', 'popup', 'state=found'],
  ['the popup with some claims', 'popup', 'state=found', '.chip'],
  ['the popup without claims', 'popup', 'state=nothing'],
  ['the popup switched off', 'popup', 'state=off'],
  ['the popup where it cannot run', 'popup', 'state=cannot-run'],
  ['the popup that looks up', 'popup', 'state=found&q=did+they+plan+it+from+the+start'],
  ['the settings at first', 'options', 'state=first'],
  ['the settings in use', 'options', 'state=filled'],
  ['the settings checking a text', 'options', 'state=filled', '#check-text', TEXT],
  ['the settings with the record', 'options', 'state=first', '#record summary'],
  ['the settings with a wrong site', 'options', 'state=first', '#sites input', 'not a site\n'],
  ['the settings set back', 'options', 'state=filled', '#reset button'],
];

const THEMES = [
  ['light', { colorScheme: 'light' }, '(prefers-color-scheme: light)'],
  ['dark', { colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
  ['forced colours', { forcedColors: true }, '(forced-colors: active)'],
] as const;

let folder: string;
let site: { server: Server; origin: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'on-the-record-gallery-'));
  await buildGallery(folder);
  site = await serve(folder);
});
afterAll(() => {
  site.server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(THEMES)('in %s', (_, theme, query) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await startBrowser({ ...theme, extension: undefined });
    tab = await driver.open('about:blank');
  });
  afterAll(() => driver.close());

  it('pages see it', async () => {
    expect(await tab.evaluate((asked) => matchMedia(asked).matches, query)).toBe(true);
  });

  describe.each([
    ['from left to right', ''],
    ['from right to left', '&locale=pseudo-rtl'],
  ])('%s, axe finds nothing wrong with', (_, locale) => {
    it.each(STATES)('%s', async (_, page, query, pressed, typed) => {
      await tab.goto(`${site.origin}/${PAGES[page]}?${query}${locale}`);
      await until('the page', () => tab.evaluate(middleOf, '.otr button'));
      if (pressed) await tab.click(await until(pressed, () => tab.evaluate(middleOf, pressed)));
      for (const part of typed?.split(/(?=\n)/) ?? [])
        await (part === '\n' ? tab.press('Enter') : tab.type(part));
      // The source of axe as the body of a function: evaluating text is forbidden to our own pages, and should be.
      await tab.evaluate(new Function(axe.source) as () => void);
      expect(await tab.evaluate(violations)).toEqual([]);
    });
  });
});

/** The middle of the first element that fits, in the page or in an open shadow root. */
function middleOf(selector: string): Point | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const found = [document, ...roots].map((root) => root.querySelector(selector)).find(Boolean);
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

async function violations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
  const results = await axe.run();
  if (results.passes.length < 10) return [`only ${results.passes.length} rules found anything to look at`];
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`,
  );
}
