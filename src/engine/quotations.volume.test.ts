/** Much text that has nothing of the sources, and what the check costs beside the rest of the engine. */
import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { createQuotations } from './quotations.ts';
import { createSpotter } from './spotter.ts';
import weights from './weights.json' with { type: 'json' };
import type { Weights } from './weights.ts';

const quotationsIn = createQuotations(corpus);
const MEGABYTE = 1_000_000;

/** The words of the posts, the claims and the names of our page, in an order nobody wrote; some in quotation marks. */
function* paragraphs(characters: number): Generator<string> {
  const words = [
    ...corpus.sources.flatMap(({ text }) => text.split(/[^\p{L}'’]+/u)),
    ...corpus.claims.flatMap(({ said, denied }) => [...said, ...denied].flatMap((each) => each.split(/\W+/))),
    ...'Konietzko DiMartino wrote said'.split(' '),
  ].filter(Boolean);
  let seed = 20141222;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let made = 0; made < characters; ) {
    const sentences = Array.from({ length: 4 }, (_, index) => {
      const sentence = Array.from({ length: 8 + next(16) }, () => words[next(words.length)]).join(' ');
      return index % 2 === 0 ? `${sentence}.` : `He wrote: "${sentence}."`;
    });
    const paragraph = sentences.join(' ');
    made += paragraph.length;
    yield paragraph;
  }
}

describe('ten megabytes of words in an order nobody wrote', () => {
  it('hold no quotation of the sources', { timeout: 120_000 }, () => {
    const found: string[] = [];
    for (const paragraph of paragraphs(10 * MEGABYTE)) {
      const matches = quotationsIn([paragraph]).filter(({ statements }) => statements.length > 0);
      found.push(...matches.map(({ start, end }) => paragraph.slice(start, end)));
    }
    expect(found).toEqual([]);
  });
});

describe('the engine with the check for quotations', () => {
  it('takes less than twice the time of the engine without it', { timeout: 60_000 }, () => {
    const spot = createSpotter(corpus, weights as Weights);
    const page = { title: 'How Korra ended', paragraphs: [...paragraphs(MEGABYTE / 4)] };
    const timeOf = (run: () => unknown): number => {
      const start = performance.now();
      run();
      return performance.now() - start;
    };
    const runs = Array.from({ length: 5 }, () => ({
      all: timeOf(() => spot(page)),
      check: timeOf(() => quotationsIn(page.paragraphs)),
    }));
    const ratios = runs.map(({ all, check }) => all / (all - check)).sort((a, b) => a - b);
    expect(ratios[2]).toBeLessThan(2);
  });
});
