/** The demo page: every claim on it is marked with its verdict, and nothing else is. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import intended from '../../demo/spots.json' with { type: 'json' };
import { corpus } from '../../src/corpus/index.ts';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings } from '../../tools/browsers/findings.ts';
import { hoverMark, type Mark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { type Served, serveFolder } from '../../tools/start/serve.ts';
import { useStage } from './browser.ts';

const stage = useStage();
let served: Served;
let tab: Tab;
let marks: Mark[];

const isOf = (sentence: string, { text }: Mark): boolean =>
  text.includes(sentence) || sentence.includes(text);

beforeAll(async () => {
  served = await serveFolder(join(import.meta.dirname, '..', '..', 'demo'));
  tab = await stage.driver.open(served.origin);
  marks = await settledMarks(tab, { atLeast: 10, quietMs: 800 });
});
afterAll(() => served?.close());

describe('what the demo page claims', () => {
  it.each(intended.marked.map(({ sentence, verdict }) => [sentence, verdict]))(
    '“%s” is marked: %s',
    (sentence, verdict) => {
      expect(marks.filter((mark) => isOf(sentence, mark)).map((mark) => mark.verdict)).toEqual([verdict]);
    },
  );
});

describe('what it does not claim', () => {
  it.each(intended.unmarked.map(({ sentence, why }) => [sentence, why]))(
    '“%s” is left alone: %s',
    (sentence) => {
      expect(marks.filter((mark) => isOf(sentence, mark))).toEqual([]);
    },
  );

  it('nothing else is marked either', () => {
    const others = marks.filter((mark) => !intended.marked.some(({ sentence }) => isOf(sentence, mark)));
    expect(others.map(({ text }) => text)).toEqual([]);
  });
});

describe('every card', () => {
  it("shows the corpus's words of its own statement, byte for byte", async () => {
    const findings = await askFindings(stage.driver);
    await tab.toFront();
    const spots = findings.flatMap((heard) => heard.findings.spots);
    expect(spots.length).toBeGreaterThan(0);
    for (const { text, statements } of spots) {
      const quotes = corpus.statements.filter(({ id }) => statements.includes(id)).map(({ quote }) => quote);
      const card = await hoverMark(tab, text);
      const words = await card.evaluate((root) => root.querySelector('blockquote')?.textContent, null);
      expect(quotes, text).toContain(words);
      await tab.press('Escape');
    }
  });
});

describe('posting a comment', () => {
  it('what is typed is left alone, what is posted is marked', async () => {
    const claim = 'Korra and Asami were never a couple, they are just friends.';
    expect(marks.some(({ text }) => text.includes('never a couple'))).toBe(false);
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('form.write button')?.click());
    await until('the comment to be marked', async () =>
      (await marksOn(tab)).some(({ text }) => claim.includes(text)),
    );
  });
});
