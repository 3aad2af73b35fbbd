/** Dialogs of the page stay what they are, and presses reach what they are meant for, card or no card. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type ClosedRoot, type Point, type Tab, until } from '../../tools/browsers/driver.ts';
import { cardText, clickInCard, hoverMark, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
let tab: Tab;

beforeAll(async () => {
  tab = await stage.driver.open('about:blank');
});

/** What the page itself was pressed on, by ids. */
const pressed = (): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { pressed: string[] }).pressed);
const COUNTING = `<script>window.pressed = [];
  addEventListener('click', (event) => pressed.push(event.target.id || event.target.localName));</script>`;

async function copies(card: ClosedRoot): Promise<void> {
  await pause(400); // a press right after opening is not believed
  await clickInCard(tab, card, 'Copy citation');
  await until('"Copied"', async () => (await cardText(card)).includes('Copied'));
}

describe("a page's own dialog", () => {
  it('stays modal while a card is open in it, and the card works there', async () => {
    const body = `<button id="behind">Behind</button><dialog id="asked" style="width: 700px; height: 500px">
      <p>About The Legend of Korra.</p><p>${VICTORY}</p><button id="inside">Close</button></dialog>
      <script>asked.showModal()</script>`;
    await tab.goto(stage.site.page('/modal', documentOf('The end of The Legend of Korra', body, COUNTING)));
    await settledMarks(tab);
    await copies(await hoverMark(tab, VICTORY));
    const behind = await placeOf('#behind');
    await tab.click(behind);
    expect(await pressed()).not.toContain('behind');
    expect(await tab.evaluate(() => document.querySelector('dialog:modal')?.id)).toBe('asked');
    await until('the card to close', async () => !(await openCard(tab)));
    await tab.click(await placeOf('#inside'));
    expect(await pressed()).toContain('inside');
  });

  it('closes with Esc when no card is open, and the card goes first when one is', async () => {
    const body = `<dialog id="asked" style="width: 700px; height: 500px"><p>The Legend of Korra.</p><p>${VICTORY}</p>
      </dialog><script>asked.showModal()</script>`;
    await tab.goto(stage.site.page('/escape', documentOf('The end of The Legend of Korra', body)));
    await settledMarks(tab);
    await hoverMark(tab, VICTORY);
    const isOpen = (): Promise<boolean> => tab.evaluate(() => !!document.querySelector('dialog[open]'));
    await tab.press('Escape');
    await until('the card to close', async () => !(await openCard(tab)));
    expect(await isOpen()).toBe(true);
    await tab.press('Escape');
    await until('the dialog to close', async () => !(await isOpen()));
  });

  it('a popover of the page stays open under a card', async () => {
    const page = article(VICTORY).replace(
      '<h1>',
      '<div id="own" popover="manual">A note.</div><script>own.showPopover()</script><h1>',
    );
    await tab.goto(stage.site.page('/popover', page));
    await settledMarks(tab);
    await hoverMark(tab, VICTORY);
    expect(await tab.evaluate(() => document.getElementById('own')?.matches(':popover-open'))).toBe(true);
    await tab.press('Escape');
    await until('the card to close', async () => !(await openCard(tab)));
    expect(await tab.evaluate(() => document.getElementById('own')?.matches(':popover-open'))).toBe(true);
  });
});

describe('with a card open', () => {
  it('a press beside it reaches the page at once, and one on it does not fall through', async () => {
    const page = article(VICTORY).replace('</head>', `${COUNTING}</head>`);
    const far = '<button id="far" style="position: fixed; left: 2px; top: 2px">Far</button>';
    await tab.goto(stage.site.page('/beside', page.replace('</main>', `</main>${far}`)));
    await settledMarks(tab);
    const card = await hoverMark(tab, VICTORY);
    await pause(400);
    const words = await card.evaluate((root) => {
      const { x, y, width, height } = (root.querySelector('blockquote') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, null);
    await tab.move(words, { steps: 6 });
    await tab.click(words);
    expect((await pressed()).filter((each) => each !== 'div')).toEqual([]); // our own element at most
    expect(await openCard(tab)).toBeDefined();
    await tab.click(await placeOf('#far'));
    expect(await pressed()).toContain('far');
  });

  it('a page whose body takes no presses does not take them from the card', async () => {
    const page = article(VICTORY).replace('<body>', '<body style="pointer-events: none">');
    await tab.goto(stage.site.page('/none', page.replace('<p id', '<p style="pointer-events: auto" id')));
    await settledMarks(tab);
    await copies(await hoverMark(tab, VICTORY));
  });
});

function placeOf(selector: string): Promise<Point> {
  return tab.evaluate((which) => {
    const { x, y, width, height } = (document.querySelector(which) as Element).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
}
