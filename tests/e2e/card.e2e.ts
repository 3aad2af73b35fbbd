import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings, tell } from '../../tools/browsers/findings.ts';
import { cardText, clickInCard, hoverMark, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO, MUSIC, VICTORY } from './samples.ts';

const stage = useStage();
const quotes = new Set(corpus.statements.map(({ quote }) => quote));
let tab: Tab;
let url: string;

const closed = () => until('the card to close', async () => !(await openCard(tab)));
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

beforeAll(async () => {
  url = stage.site.page('/article', article(VICTORY, MAKO, MUSIC));
  tab = await stage.driver.open(url);
});

beforeEach(async () => {
  await tab.goto(url);
  await settledMarks(tab, { atLeast: 3 });
});

describe('a pointer resting on a mark', () => {
  it("opens a card with the creators' words, letter for letter, and who said them when", async () => {
    const card = await hoverMark(tab, VICTORY);
    const words = await card.evaluate((root) => root.querySelector('blockquote')?.textContent, null);
    expect(quotes).toContain(words);
    const text = await cardText(card);
    expect(text).toContain('Bryan Konietzko');
    expect(text).toContain('2014');
  });

  it('can travel into the card, which stays', async () => {
    const card = await hoverMark(tab, VICTORY);
    const inside = await card.evaluate((root) => {
      const { x, y, width, height } = (root.querySelector('blockquote') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, null);
    await tab.move(inside, { steps: 12 });
    await pause(900); // three times the grace a card has when the pointer has left it
    expect(await openCard(tab)).toBeDefined();
  });

  it('closes the card when it leaves', async () => {
    await hoverMark(tab, VICTORY);
    await tab.move({ x: 3, y: 3 }, { steps: 5 });
    await closed();
  });

  it('moves the card from mark to mark: only one is ever open', async () => {
    await hoverMark(tab, VICTORY);
    await hoverMark(tab, MUSIC);
    const open = [];
    for (const root of await tab.closedRoots()) {
      if (await root.evaluate((inside) => !!inside.querySelector('[role="dialog"]'), null)) open.push(root);
    }
    expect(open).toHaveLength(1);
  });

  it('Esc closes the card', async () => {
    await hoverMark(tab, VICTORY);
    await tab.press('Escape');
    await closed();
  });

  it('leaves the document as it was when the card has closed', async () => {
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await hoverMark(tab, VICTORY);
    await tab.press('Escape');
    await closed();
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('shows the page nothing of the card', async () => {
    await tab.evaluate(() => document.body.click());
    const before = await tab.evaluate(() => document.body.innerText);
    await hoverMark(tab, VICTORY);
    const seen = await tab.evaluate(() => ({
      text: document.body.innerText,
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      inside: [...document.documentElement.children].map((child) => child.textContent).join(''),
    }));
    expect(seen.text).toBe(before);
    expect(seen.roots).toBe(0);
    expect(seen.inside).not.toContain('Copy citation');
  });
});

describe('copying', () => {
  it('puts a citation with the words, the speaker and the address into the clipboard', async () => {
    const card = await hoverMark(tab, VICTORY);
    const words = await card.evaluate((root) => root.querySelector('blockquote')?.textContent ?? '', null);
    await pause(400); // a press right after opening is not believed
    await clickInCard(tab, card, 'Copy citation');
    await until('the card to say "Copied"', async () => (await cardText(card)).includes('Copied'));
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(words);
    expect(copied).toContain('Konietzko');
    expect(copied).toContain('https://bryankonietzko.tumblr.com/post/105916338157/korrasami-is-canon');
  });
});

describe('without a pointer', () => {
  it('the commands step through the marks, and the card takes the focus and gives it back', async () => {
    await tab.evaluate(() => {
      const field = document.createElement('button');
      field.id = 'before';
      document.body.append(field);
      field.focus();
    });
    const [heard] = (await askFindings(stage.driver)).filter((each) => each.url === url);
    await tell(stage.driver, heard?.tab ?? -1, { kind: 'step', by: 1 });
    await tab.toFront();
    const first = await until('the card of the first claim', () => openCard(tab));
    expect(await first.evaluate((root) => root.activeElement?.tagName, null)).toBe('H2');
    await tab.press('Escape');
    await closed();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('before');
  });
});
