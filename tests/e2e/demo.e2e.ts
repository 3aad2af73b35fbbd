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

/**
 * The engine does not find every intended claim yet. These two figures are what it does today: they hold the line,
 * and are to be tightened as it learns (24 and 0 is where they must go), never loosened.
 */
const RIGHT_AT_LEAST = 23;
const STRAY_AT_MOST = 2;

describe('what the demo page claims', () => {
  it(`at least ${RIGHT_AT_LEAST} of ${intended.marked.length} intended claims are marked with their verdict`, () => {
    const wrong = intended.marked.filter(({ sentence, verdict }) => {
      const found = marks.filter((mark) => isOf(sentence, mark)).map((mark) => mark.verdict);
      return found.length !== 1 || found[0] !== verdict;
    });
    const right = intended.marked.length - wrong.length;
    expect(right, wrong.map(({ sentence }) => sentence).join('\n')).toBeGreaterThanOrEqual(RIGHT_AT_LEAST);
  });
});

describe('what it does not claim', () => {
  it.each(intended.unmarked.map(({ sentence, why }) => [sentence, why]))(
    '“%s” is left alone: %s',
    (sentence) => {
      expect(marks.filter((mark) => isOf(sentence, mark))).toEqual([]);
    },
  );

  it('hardly anything else is marked either', () => {
    // Careful readers could differ on the sentences under "either".
    const known = [...intended.marked, ...intended.either];
    const others = marks.filter((mark) => !known.some(({ sentence }) => isOf(sentence, mark)));
    expect(others.length, others.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(STRAY_AT_MOST);
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
    const claim = await tab.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('#draft')?.value ?? '',
      null,
    );
    expect(claim).not.toBe('');
    expect(marks.some(({ text }) => text.includes(claim))).toBe(false);
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('form.write button')?.click());
    await until('the comment to be marked', async () =>
      (await marksOn(tab)).some(({ text }) => claim.includes(text)),
    );
  });
});
