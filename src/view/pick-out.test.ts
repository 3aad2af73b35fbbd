import { describe, expect, it } from 'vitest';
import { pickOut } from './pick-out.ts';

/** What is picked out stands in [brackets]. */
const marked = (text: string, words: string[]): string =>
  pickOut(text, words)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');

describe('the words of a query are picked out in a statement', () => {
  it.each([
    ['whole words', ['friends'], 'Were they [friends]? Yes.'],
    ['words that begin with one', ['friend'], 'Were they [friends]? Yes.'],
    ['in any case', ['YES'], 'Were they friends? [Yes].'],
    ['not words that only contain one', ['riends'], 'Were they friends? Yes.'],
    ['not small words that stand everywhere', ['were', 'they'], 'Were they friends? Yes.'],
    ['nothing for no words', [], 'Were they friends? Yes.'],
  ])('%s', (_, words, expected) => {
    expect(marked('Were they friends? Yes.', words)).toBe(expected);
  });

  it('loses no character', () => {
    const text = 'Sorry, friends. I like "Mako" too––naïve, c’est ça!';
    expect(
      pickOut(text, ['mako', 'naïve'])
        .map((each) => each.text)
        .join(''),
    ).toBe(text);
  });
});
