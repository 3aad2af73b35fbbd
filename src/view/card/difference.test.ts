import { describe, expect, it } from 'vitest';
import { changesOf } from './difference.ts';

describe('a difference read aloud', () => {
  it.each([
    [
      'names words in the place of others together',
      'the official -plan +story',
      [['plan', 'story', 'the official']],
    ],
    ['in whatever order they come', 'the official +story -plan', [['plan', 'story', 'the official']]],
    ['leaves out the mark at the end', 'the official, -plan. +story.', [['plan', 'story', 'the official']]],
    ['names what is only on the page', 'made us -grudgingly happy', [['grudgingly', undefined, 'made us']]],
    ['names what the page leaves out', '+never meant it', [[undefined, 'never', '']]],
    [
      'tells each place by the words before it',
      'a -b c d e f g h -i',
      [
        ['b', undefined, 'a'],
        ['i', undefined, 'e f g h'],
      ],
    ],
  ])('%s', (_, written, expected) => {
    const difference = written.split(/ (?=[-+])|(?<=[-+]\w+) /).map((text) => ({
      text: `${text.replace(/^[-+]/, '')} `,
      change: text.startsWith('-')
        ? ('added' as const)
        : text.startsWith('+')
          ? ('left out' as const)
          : ('same' as const),
    }));
    expect(changesOf(difference).map(({ added, leftOut, after }) => [added, leftOut, after])).toEqual(
      expected,
    );
  });
});
