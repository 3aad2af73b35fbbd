import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import type { Source, Statement } from '../corpus/types.ts';
import { piecesOf } from './source-pieces.ts';

const source = { id: 'post', text: 'One two. Three.\n\nFour five.' } as Source;
const statement = (quote: string, of = 'post') =>
  ({ source: of, quote, start: source.text.indexOf(quote) }) as Statement;
const shown = (...statements: Statement[]): string[] =>
  piecesOf(source, statements).map((paragraph) =>
    paragraph.map(({ text, isStatement }) => (isStatement ? `[${text}]` : text)).join(''),
  );

describe('a post with its statements', () => {
  it.each([
    ['none', [], ['One two. Three.', 'Four five.']],
    ['one within a paragraph', [statement('two. Three')], ['One [two. Three].', 'Four five.']],
    [
      'two that overlap run together',
      [statement('One two'), statement('two.')],
      ['[One two.] Three.', 'Four five.'],
    ],
    [
      'one of another post is not of this one',
      [statement('One', 'other')],
      ['One two. Three.', 'Four five.'],
    ],
  ])('%s', (_, statements, expected) => {
    expect(shown(...statements)).toEqual(expected);
  });

  it('every statement of the corpus is tinted in its post', () => {
    for (const { source: id, quote } of corpus.statements) {
      const of = corpus.sources.find((each) => each.id === id);
      const tinted = of
        ? piecesOf(of, corpus.statements)
            .flat()
            .filter((each) => each.isStatement)
        : [];
      expect(tinted.some(({ text }) => text.includes(quote))).toBe(true);
    }
  });
});
