import { beforeAll, describe, expect, it } from 'vitest';
import { type ClosedRoot, type Tab, until } from '../../tools/browsers/driver.ts';
import { clickInCard, marksOn, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO } from './samples.ts';

/** So small a window that a card which grows must give way. */
const VIEW = { width: 500, height: 560 };

const stage = useStage({ viewport: VIEW });
let tab: Tab;

beforeAll(async () => {
  const url = stage.site.page(
    '/article',
    article(MAKO).replace('<h1>', '<div style="height: 700px"></div><h1>'),
  );
  tab = await stage.driver.open(url);
  await tab.evaluate(() => document.body.style.setProperty('padding-bottom', '900px'));
  await settledMarks(tab);
});

/** Opens the card with the sentence at this height of the window. */
async function openAt(top: number): Promise<ClosedRoot> {
  await tab.press('Escape');
  await tab.move({ x: 2, y: 2 });
  await tab.evaluate((wanted) => {
    const sentence = document.querySelector('#claim-1') as Element;
    scrollBy(0, sentence.getBoundingClientRect().top - wanted);
  }, top);
  await new Promise((done) => setTimeout(done, 300)); // a scroll is told of late; a card that hears of it would not open
  const [mark] = await marksOn(tab);
  await tab.move(mark?.at ?? { x: 0, y: 0 }, { steps: 3 });
  return until('the card', () => openCard(tab));
}

/** How far the card covers its sentence or reaches out of the window, in CSS pixels. */
async function misplaced(card: ClosedRoot): Promise<{ overlap: number; outside: number }> {
  const box = await card.evaluate((root) => {
    const { left, top, right, bottom } = (root.querySelector('.card') as Element).getBoundingClientRect();
    return { left, top, right, bottom };
  }, null);
  const lines = await tab.evaluate(() => {
    const range = new Range();
    range.selectNodeContents(document.querySelector('#claim-1') as Element);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
  const overlap = lines.map((line) => {
    const across = Math.min(box.right, line.right) - Math.max(box.left, line.left);
    return across > 0 ? Math.max(0, Math.min(box.bottom, line.bottom) - Math.max(box.top, line.top)) : 0;
  });
  const outside = Math.max(0, -box.left, -box.top, box.right - VIEW.width, box.bottom - VIEW.height);
  return { overlap: Math.max(...overlap), outside };
}

describe('a card that grows neither covers its sentence nor leaves the window', () => {
  it.each([
    ['at the upper edge', 10],
    ['in the middle', 250],
    ['low', 400],
    ['at the lower edge', 500],
  ])('%s', async (_, top) => {
    const card = await openAt(top);
    expect(await misplaced(card), 'as it opens').toEqual({ overlap: 0, outside: 0 });
    await new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed
    for (const name of ['Citation style', 'Why this was marked', 'Citation style']) {
      await clickInCard(tab, card, name);
      await until(`"${name}" to open`, () => card.evaluate((root) => !!root.querySelector('.sheet'), null));
      expect(await misplaced(card), name).toEqual({ overlap: 0, outside: 0 });
    }
  });
});
