import { describe, expect, it } from 'vitest';
import { isParagraph } from './is-paragraph.ts';

describe('a pasted paragraph is told from a question', () => {
  it.each([
    [false, ''],
    [false, 'did they plan it'],
    [false, 'Was it planned? No.'],
    [
      false,
      'Somebody told me that Korra and Asami were supposed to end up together from the very first episode of the show.',
    ],
    [
      true,
      'Korra and Asami are only friends. The rest is what shippers like to see in it, and nothing more.',
    ],
    [true, 'one line\nand another'],
    [true, 'word '.repeat(40)],
  ])('%s: %s', (expected, query) => {
    expect(isParagraph(query)).toBe(expected);
  });
});
