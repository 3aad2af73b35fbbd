import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { CLIP_AT, clip } from './clip.ts';

describe('a long text is shown readable first', () => {
  const long = `${'One two three. '.repeat(60)}`;
  it.each([
    ['a text within the limit is shown whole', 'Yes. No.', 525, 'Yes. No.'],
    ['a text a few words over the limit is shown whole too', 'a '.repeat(40), 60, 'a '.repeat(40)],
    ['a longer one ends with a sentence', long, 100, 'One two three. '.repeat(6).trimEnd()],
    [
      'or with a word, where no sentence ends in its second half',
      'word '.repeat(60),
      100,
      `${'word '.repeat(19)}word`,
    ],
    ['or nowhere, when there is no word end', 'x'.repeat(400), 100, 'x'.repeat(400)],
  ])('%s', (_, text, limit, shown) => {
    const clipped = clip(text, limit);
    expect(clipped.shown).toBe(shown);
    expect(clipped.shown + clipped.rest).toBe(text);
  });

  it('cards show every statement of the corpus whole', () => {
    expect(corpus.statements.filter(({ quote }) => clip(quote, CLIP_AT).rest)).toEqual([]);
  });
});
