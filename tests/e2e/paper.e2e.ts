/** What leaves the screen, on paper or in a selection, is the page as it would be without us. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Tab } from '../../tools/browsers/driver.ts';
import { hoverMark, settledMarks } from '../../tools/browsers/screen.ts';
import { startBrowser, useStage } from './browser.ts';
import { article, MAKO, VICTORY } from './samples.ts';

const stage = useStage();
let bare: Driver;
let without: Tab;
let withIt: Tab;

beforeAll(async () => {
  const url = stage.site.page('/article', article(VICTORY, MAKO));
  bare = await startBrowser({ extension: undefined });
  without = await bare.open(url);
  withIt = await stage.driver.open(url);
  await settledMarks(withIt, { atLeast: 2 });
});
afterAll(() => bare?.close());

/**
 * Every stroke and word on a printed page, with its colour. Chromium prints a text in several pieces where a highlight
 * begins, even one without ink, so the state around the pieces does not count.
 */
async function printed(tab: Tab): Promise<string[]> {
  const pdf = await tab.print();
  const text = pdf.toString('latin1');
  const ink: string[] = [];
  for (const { index, 0: start } of text.matchAll(/stream\r?\n/g)) {
    const stream = unpacked(pdf.subarray(index + start.length, text.indexOf('endstream', index)));
    if (!/\bBT\b/.test(stream)) continue;
    let colour = '';
    for (const line of stream.replace(/^.* re\nW\*? n$/gm, '').split('\n')) {
      if (/ (RG|rg)$/.test(line)) colour = line;
      else if (!/^(q|Q|)$| (cm|gs)$/.test(line)) ink.push(`${line} ${colour}`);
    }
  }
  expect(ink.length).toBeGreaterThan(10);
  return ink;
}

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return ''; // a stream of another kind: a font, or what tells of the page
  }
}

/** Everything of the page selected, as text and as it is copied. */
async function taken(tab: Tab): Promise<{ selected: string; copied: string }> {
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.documentElement));
  const selected = await tab.evaluate(() => String(getSelection()));
  await tab.press('Control', 'c');
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  await tab.evaluate(() => getSelection()?.removeAllRanges());
  return { selected, copied };
}

describe('a marked page', () => {
  it('is printed as without us', async () => {
    expect(await printed(withIt)).toEqual(await printed(without));
  });

  it('is selected and copied as without us', async () => {
    const ours = await taken(withIt);
    expect(ours.copied).toContain(VICTORY);
    expect(ours).toEqual(await taken(without));
  });
});

describe('a page with an open card', () => {
  it('is printed as without us, and selected as without us', async () => {
    await hoverMark(withIt, VICTORY);
    expect(await printed(withIt)).toEqual(await printed(without));
    // Firefox ends a selection with the line that our element, which has no words, begins.
    expect((await taken(withIt)).selected.trim()).toBe((await taken(without)).selected.trim());
  });

  it('and paper does show what the page itself changes', async () => {
    const before = await printed(without);
    await without.evaluate(() => document.body.append('One more line.'));
    expect(await printed(without)).not.toEqual(before);
  });
});
