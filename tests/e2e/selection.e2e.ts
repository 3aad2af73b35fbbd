/**
 * "Look up in the creators' words" in the menu of selected text. The menu belongs to the browser, which no driver can
 * open: what the background sends when the entry is chosen is asked of it and sent here.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { type ClosedRoot, type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings, POPUP, tell } from '../../tools/browsers/findings.ts';
import { cardText, clickInCard, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { popupText } from './popup.ts';
import { article, MAKO, VICTORY } from './samples.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<object> } };

const stage = useStage();
const quotes = corpus.statements.map(({ quote }) => quote);
let tab: Tab;
let id: number;

beforeAll(async () => {
  const url = stage.site.page('/article', article(VICTORY));
  tab = await stage.driver.open(url);
  await settledMarks(tab);
  id = (await askFindings(stage.driver)).find((heard) => heard.url === url)?.tab ?? -1;
});

beforeEach(async () => {
  await tab.toFront();
  await tab.press('Escape');
});

/** What the background knows about some words. */
async function replyTo(query: string): Promise<object> {
  const popup = await stage.driver.open(stage.driver.origin + POPUP);
  const page = { title: 'The Legend of Korra', paragraphs: [query] };
  const reply = await popup.evaluate(
    (asked) => chrome.runtime.sendMessage({ kind: 'spot', page: asked }),
    page,
  );
  await popup.close();
  return reply;
}

/** Selects the first plain paragraph of the page and chooses the entry for it, as if it said `query`. */
async function lookUpSelected(query: string): Promise<ClosedRoot> {
  await tab.evaluate(() => {
    scrollTo(0, 0);
    getSelection()?.selectAllChildren(document.querySelector('main p') as Element);
  });
  await tell(stage.driver, id, { kind: 'answer', query, reply: await replyTo(query) });
  await tab.toFront();
  return until('the card', () => openCard(tab));
}

const closed = () => until('the card to close', async () => !(await openCard(tab)));
const pause = () => new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed

describe('looking up selected words', () => {
  it('opens a card with the best statement, which has the focus and stands beside the selection', async () => {
    const card = await lookUpSelected(MAKO);
    expect(quotes).toContain(
      await card.evaluate((root) => root.querySelector('blockquote')?.textContent, null),
    );
    expect(await card.evaluate((root) => root.activeElement?.id, null)).toBe('answer');
    const top = await card.evaluate((root) => root.querySelector('.card')?.getBoundingClientRect().top, null);
    const under = await tab.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
    expect(top).toBeGreaterThanOrEqual(under);
  });

  it('stays while the pointer passes over marks, and closes by Esc', async () => {
    await lookUpSelected(MAKO);
    const mark = await tab.evaluate(() => {
      const { x, y, height } = (document.querySelector('#claim-1') as Element).getBoundingClientRect();
      return { x: x + 500, y: y + height / 2 };
    });
    await tab.move(mark, { steps: 4 });
    await new Promise((done) => setTimeout(done, 800)); // twice as long as a dwell
    const card = await openCard(tab);
    expect(await card?.evaluate((root) => root.textContent, null)).not.toContain('inching forward');
    await tab.press('Escape');
    await closed();
  });

  it('says openly when the creators did not speak to them', async () => {
    const card = await lookUpSelected('how tall is the statue of Aang in the harbour');
    const text = await cardText(card);
    expect(text).toContain('The creators did not speak to this');
    expect(text).not.toMatch(/Copy|Original/);
    await pause();
    await clickInCard(tab, card, 'Close');
    await closed();
  });

  it('"Never mark this claim" in it is obeyed', async () => {
    const settings = await stage.driver.open(`${stage.driver.origin}src/options/index.html`);
    const card = await lookUpSelected(MAKO);
    await pause();
    await clickInCard(tab, card, 'Why this was marked');
    await clickInCard(tab, card, 'Never mark this claim');
    await closed();
    await until('the claim among the hidden', async () => (await popupText(settings)).includes('Mark again'));
    await settings.close();
  });
});
