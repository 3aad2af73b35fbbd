/** However a page is written, turned, scaled or scrolled, the card lies beside its words and inside the window. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/driver.ts';
import { hoverMark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const VIEW = { width: 900, height: 700 };
const stage = useStage({ viewport: VIEW });
let tab: Tab;

beforeAll(async () => {
  tab = await stage.driver.open('about:blank');
});

const WAYS: [string, string, string][] = [
  ['from right to left', '<html dir="rtl" lang="he">', ''],
  ['from top to bottom', '', 'body { writing-mode: vertical-rl; height: 600px }'],
  ['at half its size', '', 'body { zoom: 0.5 }'],
  ['at twice its size', '', 'body { zoom: 2 }'],
  ['turned a little', '', 'main { transform: rotate(0.6deg) }'],
  ['shrunk', '', 'main { transform: scale(0.7); transform-origin: 0 0 }'],
  ['in a box that scrolls', '', 'main { height: 300px; overflow: auto } p { margin: 0 0 260px }'],
  ['in columns', '', 'main { columns: 3 }'],
  ['in huge letters', '', 'p { font-size: 34px }'],
];

describe('a page', () => {
  it.each(WAYS)('%s', async (name, root, css) => {
    const filler = '<p>About The Legend of Korra, and the weather on the evening of its end.</p>';
    const page = documentOf(
      'The end of The Legend of Korra',
      `<main>${filler}<p id="claim-1">${VICTORY}</p>${filler}</main>`,
      `<style>${css}</style>`,
    );
    const html = root ? page.replace('<html lang="en">', root) : page;
    await tab.goto(stage.site.page(`/${name.replace(/\W/g, '-')}`, html));
    await settledMarks(tab);
    const card = await hoverMark(tab, VICTORY);
    const box = await card.evaluate((inside) => {
      const { left, top, right, bottom } = (inside.querySelector('.card') as Element).getBoundingClientRect();
      return { left, top, right, bottom };
    }, null);
    const covered = await tab.evaluate((at) => {
      const range = new Range();
      range.selectNodeContents(document.querySelector('#claim-1') as Element);
      return [...range.getClientRects()].filter(({ left, top, right, bottom }) => {
        const across = Math.min(at.right, right) - Math.max(at.left, left);
        return across > 1 && Math.min(at.bottom, bottom) - Math.max(at.top, top) > 1;
      }).length;
    }, box);
    expect(covered).toBe(0);
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(VIEW.width);
    expect(box.bottom).toBeLessThanOrEqual(VIEW.height);
    const [mark] = await marksOn(tab);
    const far = Math.max(box.left - (mark?.at.x ?? 0), (mark?.at.x ?? 0) - box.right, 0);
    expect(far).toBeLessThan(VIEW.width / 2); // beside its words, not at the other end
    await tab.press('Escape');
  });
});
