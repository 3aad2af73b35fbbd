/** Five readers, each with one errand: done in at most three actions once their page is open. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { type ClosedRoot, type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings, tell } from '../../tools/browsers/findings.ts';
import {
  cardText,
  clickInCard,
  hoverMark,
  marksOn,
  openCard,
  settledMarks,
} from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();
const quotes = corpus.statements.map(({ quote }) => quote);
let tab: Tab;
let actions = 0;

beforeEach(() => {
  actions = 0;
});
afterEach(() => tab.close());

async function openPage(path: string, html: string): Promise<void> {
  tab = await stage.driver.open(stage.site.page(path, html));
  await settledMarks(tab);
  await tab.evaluate(() => navigator.clipboard.writeText('nothing of ours'));
}

/** Rests the pointer on a sentence and reads its card: one action. */
async function pointAt(sentence: string): Promise<ClosedRoot> {
  actions++;
  const card = await hoverMark(tab, sentence);
  await new Promise((done) => setTimeout(done, 400)); // to read; a press right after opening is not believed
  return card;
}

/** Presses something in the card: one action. */
async function press(card: ClosedRoot, name: string): Promise<void> {
  actions++;
  await clickInCard(tab, card, name);
}

const clipboard = () => tab.evaluate(() => navigator.clipboard.readText());
const copied = (card: ClosedRoot) => until('"Copied"', async () => (await cardText(card)).includes('Copied'));

describe('in at most three actions', () => {
  it('a fan in a forum thread answers with their words and a link', async () => {
    const thread = `<h1>So how did Korra end?</h1><ul>
      <li class="comment"><p>I watched The Legend of Korra again last week, and it still moves me.</p></li>
      <li class="comment"><p>${MAKO}</p></li>
      <li class="comment"><p>The music alone was worth it.</p></li></ul>
      <textarea id="answer" rows="6" cols="60"></textarea>`;
    await openPage('/thread', documentOf('How did The Legend of Korra end?', thread));
    const card = await pointAt(MAKO);
    await press(card, 'Citation style');
    await press(card, 'Courteous reply');
    await copied(card);
    expect(actions).toBeLessThanOrEqual(3);

    await tab.press('Escape');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#answer')?.focus());
    await tab.press('Control', 'v');
    const answer = await until('the answer', () =>
      tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#answer')?.value),
    );
    expect(quotes.some((quote) => answer.includes(quote))).toBe(true);
    expect(answer).toMatch(/https:\/\/bryankonietzko\.tumblr\.com\//);
  });

  it('a wiki editor gets {{cite web}}', async () => {
    await openPage('/wiki', article(VICTORY));
    const card = await pointAt(VICTORY);
    await press(card, 'Citation style');
    await press(card, 'Wikipedia reference');
    await copied(card);
    expect(actions).toBeLessThanOrEqual(3);
    expect(await clipboard()).toMatch(/^(<ref[^>]*>)?\{\{cite web\b/i);
  });

  it('a student gets APA', async () => {
    await openPage('/paper', article(VICTORY));
    const card = await pointAt(VICTORY);
    await press(card, 'Citation style');
    await press(card, 'APA');
    await copied(card);
    expect(actions).toBeLessThanOrEqual(3);
    expect(await clipboard()).toContain('Konietzko, B. (2014, December 22).');
  });

  it('a reader without a pointer finds the next claim, copies its citation and goes on', async () => {
    await openPage('/keys', article(VICTORY));
    const id = (await askFindings(stage.driver)).find(({ url }) => url.endsWith('/keys'))?.tab ?? -1;
    actions++; // Alt+Shift+N, which only the browser hears: this is what the background then sends
    await tell(stage.driver, id, { kind: 'step', by: 1 });
    await tab.toFront();
    const card = await until('the card', () => openCard(tab));
    actions++;
    await tab.press('Control', 'c');
    await copied(card);
    actions++;
    await tab.press('Escape');
    await until('the card to close', async () => !(await openCard(tab)));
    expect(actions).toBeLessThanOrEqual(3);
    expect(await clipboard()).toContain('Konietzko, B. (2014, December 22).'); // the style used last
  });

  it('a reader who points and knows no shortcut has it off here, also tomorrow', async () => {
    await openPage('/quiet', article(VICTORY, MAKO));
    const card = await pointAt(VICTORY);
    await press(card, 'Why this was marked');
    await press(card, 'Not on this site');
    await until('the marks to go', async () => (await marksOn(tab)).length === 0);
    expect(actions).toBeLessThanOrEqual(3);

    await tab.reload();
    await new Promise((done) => setTimeout(done, 800)); // long enough for marks to come, if they came
    expect(await marksOn(tab)).toEqual([]);
  });
});
