import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { createSpotter } from './spotter.ts';
import type { Spot } from './types.ts';
import weights from './weights.json' with { type: 'json' };
import type { Weights } from './weights.ts';

const spot = createSpotter(corpus, weights as Weights);
const spotsIn = (paragraphs: string[], before: string[] = []): Spot[] =>
  spot({ title: 'The ending of The Legend of Korra', before, paragraphs });

const QUESTION = 'Was Korrasami endgame, meaning, did we plan it from the start of the series?';

describe('a spot for a quotation', () => {
  it('spans a question with an answer that is not its own', () => {
    const text = `Konietzko wrote: "${QUESTION} Yes, and so was everything else."`;
    expect(spotsIn([text])).toMatchObject([
      {
        start: 0,
        end: text.length,
        claim: 'planned-from-the-start',
        verdict: 'misquote',
        statements: ['not-planned-from-the-start'],
      },
    ]);
  });

  it('knows who was introduced in the paragraph before the window', () => {
    const block = 'Trust me, I remember Kataang vs. Zutara.';
    expect(spotsIn([block], ['Bryan Konietzko wrote:'])).toMatchObject([{ verdict: 'quote' }]);
    expect(spotsIn([block], ['DiMartino wrote:'])).toMatchObject([{ verdict: 'misquote' }]);
  });

  it('is there for a short text that names nobody', () => {
    const text = '"Rarely does a series finale of any show satisfy that show\'s fans" is so true.';
    expect(spot({ title: '', paragraphs: [text] })).toMatchObject([{ verdict: 'quote' }]);
    expect(spot({ title: '', paragraphs: [text, 'Nothing here. '.repeat(200)] })).toEqual([]);
  });
});

describe("words given as a creator's that no source holds", () => {
  it('are a misquote where they go against what is held', () => {
    const words = 'There is nothing romantic in that scene, it is a vacation.';
    const [found] = spotsIn([`Konietzko wrote: "${words}"`]);
    expect(found).toMatchObject({ verdict: 'misquote', quotation: { kind: 'not found' } });
    expect(found!.statements.length).toBeGreaterThan(0);
  });

  it.each([
    ['Korra and Asami are in love and have become a couple, and we want everybody to know.'],
    ['Korrasami is canon because we say that these two women are romantically together.'],
    ['It was our own decision to make Korra and Asami a couple, and we did it for our gay friends.'],
  ])('are never said to be borne out: “%s”', (words) => {
    const [found] = spotsIn([`Konietzko wrote: "${words}"`]);
    expect(found).toMatchObject({ quotation: { kind: 'not found' } });
    expect(found!.verdict).not.toBe('supports');
  });

  it('are left alone where they claim nothing', () => {
    expect(spotsIn(['Konietzko wrote: "Korra is fond of soup and of her polar bear dog."'])).toEqual([]);
  });
});
