import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, viewStatement } from '../corpus/index.ts';
import { line, RUNS, statement } from './invented.ts';
import { linkToWords, textDirective } from './text-fragment.ts';

/** The passage is marked with brackets in the text. */
function directiveOf(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return textDirective(marked.replace(/[[\]]/g, ''), start, end);
}

describe('a text directive', () => {
  it.each([
    [
      'first and last words',
      '[one two three four five six seven eight]',
      'one%20two%20three,six%20seven%20eight',
    ],
    ['all of a short passage', 'a b c [one two three four] d', 'one%20two%20three%20four'],
    [
      'more first words where the first stand earlier too',
      'one two three. [one two three four five six seven eight nine]',
      'one%20two%20three%20four,seven%20eight%20nine',
    ],
    [
      'more last words where the last stand between too',
      '[a b c d. one two three. x y one two three]',
      'a%20b%20c,y%20one%20two%20three',
    ],
    ['the words before where all of it stands earlier too', 'x one two. y [one two]', 'y-,one%20two'],
    ['whole words alone', 'everyone two [one two] x', 'one%20two'],
    ['any letter case', 'ONE TWO. y [one two]', 'y-,one%20two'],
    ['white space as a page shows it', '[one\n two]', 'one%20two'],
    ['dashes, commas and ampersands', '[semi-open, one & two]', 'semi%2Dopen%2C%20one%20%26%20two'],
    [
      'what would end a link elsewhere',
      "[it's (so) *very* _nice_~!]",
      'it%27s%20%28so%29%20%2Avery%2A%20%5Fnice%5F%7E%21',
    ],
    ['letters beyond ASCII', '[– für 漢字]', '%E2%80%93%20f%C3%BCr%20%E6%BC%A2%E5%AD%97'],
  ])('gives %s', (_, marked, directive) => {
    expect(directiveOf(marked)).toBe(`:~:text=${directive}`);
  });

  it('holds no character that its own grammar or a link around it would read', () => {
    fc.assert(
      fc.property(line, (text) => {
        const [, terms = ''] = textDirective(`${text} x`, 0, text.length).split(':~:text=');
        expect(terms).toMatch(/^(?:(?:[A-Za-z0-9.]|%[0-9A-F]{2})+-?,?)+$/);
      }),
      RUNS,
    );
  });
});

describe('a link to the words', () => {
  it.each(corpus.statements.map(({ id }) => [id]))(
    'of %s gives the address of the source and the words it has',
    (id) => {
      const view = viewStatement(corpus, id);
      const [address, terms = ''] = linkToWords(view).split('#:~:text=');
      expect(address).toBe(view.url);
      const [first = '', last = ''] = terms.split(',').map(decodeURIComponent);
      expect(view.quote.startsWith(first)).toBe(true);
      expect(view.quote.endsWith(last)).toBe(true);
    },
  );

  it('takes the words around it from the statement where the corpus does not know it', () => {
    fc.assert(
      fc.property(statement, (view) => {
        expect(linkToWords(view)).toContain('#:~:text=');
        expect(linkToWords(view).split('#')).toHaveLength(2);
      }),
      RUNS,
    );
  });
});
