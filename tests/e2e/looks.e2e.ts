/** Marks are seen by their line, not by colour alone: on light pages, dark ones, and in the reader's own colours. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Driver, LaunchOptions, Tab } from '../../tools/browsers/driver.ts';
import { cardText, hoverMark, settledMarks } from '../../tools/browsers/screen.ts';
import { startBrowser } from './browser.ts';
import { article, MAKO, MUSIC, VICTORY } from './samples.ts';
import { openSite, type Site } from './site.ts';

const site: Promise<Site> = openSite();
const open: Driver[] = [];
afterAll(async () => {
  for (const driver of open) await driver.close();
  await (await site).close();
});

const PAPER = '<style>body { background: #fff; color: #111 }</style>';
const NIGHT = '<style>body { background: #16181c; color: #e6e6e6 }</style>';

/**
 * Below the words of a mark: the share of columns that have ink of 3:1 against the page where a page without us has none.
 * A tint is fainter, and letters stand in both.
 */
function inkOf(tab: Tab, shots: [ours: Buffer, bare: Buffer], at: { x: number; y: number }): Promise<number> {
  return tab.evaluate(
    async ([pictures, { x, y }]) => {
      const [ours, bare] = await Promise.all(
        pictures.map(async (png) => {
          const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d', {
            willReadFrequently: true,
          });
          pen?.drawImage(picture, 0, 0);
          return pen?.getImageData(0, 0, picture.width, picture.height); // once: each call is slow
        }),
      );
      const light = (picture: typeof ours, left: number, top: number): number => {
        const at = (Math.trunc(top) * (picture?.width ?? 0) + Math.trunc(left)) * 4;
        const [r = 0, g = 0, b = 0] = picture?.data.subarray(at, at + 3) ?? [];
        const [red = 0, green = 0, blue = 0] = [r, g, b].map((each) => {
          const part = each / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ratio = (one: number, other: number): number =>
        (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const page = light(bare, 3, y + 4);
      let inked = 0;
      for (let column = x - 40; column < x + 80; column++) {
        for (let row = y + 2; row < y + 16; row++) {
          const isOurs =
            ratio(light(bare, column, row), page) < 1.2 && ratio(light(ours, column, row), page) >= 3;
          if (!isOurs) continue;
          inked++;
          break;
        }
      }
      return inked / 120;
    },
    [shots.map((shot) => shot.toString('base64')), at] as const,
  );
}

/** The ink of the three marks of a page, and of none where the page stands bare. */
async function lines(
  options: Partial<LaunchOptions>,
  head: string,
): Promise<{ ours: number[]; bare: number }> {
  const url = (await site).page('/looks', article(VICTORY, MAKO, MUSIC).replace('</head>', `${head}</head>`));
  const [driver, control] = [
    await startBrowser(options),
    await startBrowser({ ...options, extension: undefined }),
  ];
  open.push(driver, control);
  const [tab, without] = [await driver.open(url), await control.open(url)];
  const marks = await settledMarks(tab, { atLeast: 3 });
  expect(marks).toHaveLength(3);
  const [shot, bare] = [await tab.screenshot(), await without.screenshot()];
  const ours = [];
  for (const { at } of marks) ours.push(await inkOf(without, [shot, bare], at));
  const card = await hoverMark(tab, VICTORY);
  expect(await cardText(card)).toContain('Konietzko');
  expect(await card.evaluate((root) => root.getAnimations().length, null)).toBe(0); // it is there, it does not come
  return { ours, bare: await inkOf(without, [bare, bare], marks[0]?.at ?? { x: 0, y: 0 }) };
}

describe('every mark has a line of 3:1 against the page', () => {
  it.each([
    ['a light page', {}, PAPER],
    ['a dark page', { colorScheme: 'dark' as const }, NIGHT],
    ["the reader's own colours", { forcedColors: true }, PAPER],
  ])('%s', async (_, options, head) => {
    const { ours, bare } = await lines(options, head);
    for (const each of ours) expect(each).toBeGreaterThan(0.3); // of dots, half
    expect(bare).toBe(0);
  });
});
