/** What the gallery photographs: every state, in every theme it can be seen in. */
import type { Page } from 'playwright-core';
import type { PAGES } from './build.ts';

export interface Theme {
  name: string;
  dark?: boolean;
  forced?: boolean;
  contrast?: boolean;
  width?: number;
  zoom?: number;
  /** The reader's font size against the usual, as set in the browser. */
  text?: number;
  locale?: string;
}

export const THEMES: Theme[] = [
  { name: 'light' },
  { name: 'dark', dark: true },
  { name: 'forced', forced: true },
  { name: 'forced-dark', forced: true, dark: true },
  { name: 'contrast', contrast: true },
  { name: 'narrow', width: 320 },
  { name: 'zoom-200', zoom: 2 },
  { name: 'large-text', text: 2 },
  { name: 'long-words', locale: 'pseudo' },
  { name: 'right-to-left', locale: 'pseudo-rtl' },
];

export interface Shot {
  name: string;
  page: keyof typeof PAGES;
  query: string;
  /** Layout width and least height in CSS pixels. */
  size: [number, number];
  act?(page: Page): Promise<void>;
}

const card = (name: string, query: string, act?: Shot['act']): Shot => ({
  name: `card-${name}`,
  page: 'card',
  query,
  size: [440, 480],
  ...(act ? { act } : {}),
});

const popup = (name: string, query: string, act?: Shot['act']): Shot => ({
  name: `popup-${name}`,
  page: 'popup',
  query,
  size: [420, 600],
  ...(act ? { act } : {}),
});

const page = (kind: 'options' | 'welcome', name: string, query: string, act?: Shot['act']): Shot => ({
  name: `${kind}-${name}`,
  page: kind,
  query,
  size: [1000, 800],
  ...(act ? { act } : {}),
});

/** A text with a claim, a half-said one and a sentence that is none. */
const TEXT =
  'Korra and Asami were only ever good friends. Some people think the network would not allow more. The soup scene is my favourite.';

export const SHOTS: Shot[] = [
  card('contradicts', 'card=contradicts'),
  card('supports', 'card=supports'),
  card('context-halves', 'card=context'),
  card('long', 'card=long'),
  card('miyazaki', 'card=miyazaki'),
  card('quote-shortened', 'card=quote'),
  card('misquote-altered', 'card=misquote'),
  card('wrong-speaker', 'card=speaker'),
  card('keyboard', 'card=contradicts&keyboard'),
  card('styles', 'card=contradicts', (page) => page.locator('.split button').nth(1).click()),
  card('more', 'card=contradicts', (page) => page.locator('footer > .icon-button').click()),
  card('copied', 'card=contradicts', (page) => page.locator('.split button').first().click()),
  card('refused', 'card=contradicts&refuse', (page) => page.locator('.split button').first().click()),
  popup('found', 'state=found'),
  popup('filtered', 'state=found', (page) => page.locator('.chip').first().click()),
  popup('nothing', 'state=nothing'),
  popup('no-topic', 'state=no-topic'),
  popup('off', 'state=off'),
  popup('off-everywhere', 'state=off-everywhere'),
  popup('reading', 'state=reading'),
  popup('surrendered', 'state=surrendered'),
  popup('cannot-run', 'state=cannot-run'),
  popup('look-up-empty', 'state=cannot-run&q='),
  popup('look-up', 'state=found&q=did+they+plan+it+from+the+start'),
  popup('look-up-silent', 'state=found&q=xylophone+lessons'),
  popup('look-up-styles', 'state=found&q=just+friends', (page) =>
    page.locator('.split button').nth(1).click(),
  ),
  page('options', 'first', 'state=first'),
  page('options', 'filled', 'state=filled'),
  page('options', 'checked', 'state=filled', async (page) => {
    await page.fill('#check-text', TEXT);
    await page.waitForSelector('.inspected li');
  }),
  page('options', 'record', 'state=first', (page) => page.locator('#record summary').first().click()),
  page('welcome', 'first', ''),
  page('welcome', 'card', '', (page) => page.locator('.mark').first().hover()),
  page('welcome', 'by-keyboard', '', (page) => page.locator('.mark').nth(2).press('Enter')),
];
