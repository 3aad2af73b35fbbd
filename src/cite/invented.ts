/** Statements nobody made, for tests: any text in any field. */
import fc from 'fast-check';
import type { StatementView } from '../corpus/types.ts';

/** The same cases every time: a test that fails by chance teaches nobody anything. */
export const RUNS = { numRuns: 400, seed: 20141222 };

/** Characters that some format gives a meaning of its own come up far more often than by chance. */
const MARKS = [
  ...'\\{}[]<>|*_~^`\'"&%$#=:/()-–—,;.!?@“”‘’… éßñ漢🙂',
  '{{',
  '}}',
  '[[',
  "''",
  '--',
  '``',
  '<ref>',
  '[/quote]',
  '&amp;',
  '~~~~',
  '||',
  '://',
];

const piece = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.string({ maxLength: 3, unit: 'grapheme' }),
);

/** A line of text as a corpus can hold it: no control characters, no white space doubled or at an end. */
export const line: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 30 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => /[a-z]/.test(text) && !text.includes('{accessed'));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const url = fc
  .webUrl({ withFragments: true, withQueryParameters: true })
  .map((each) => each.replace(/^http:/, 'https:'));

const name = fc
  .tuple(fc.constantFrom('Ada', 'José Ángel', 'K. Ø.'), fc.constantFrom('Núñez', "O'Hara", 'Straße'))
  .map((parts) => parts.join(' '));

export const statement: fc.Arbitrary<StatementView> = fc.record({
  id: fc.constant('invented'),
  quote: line,
  speaker: name,
  author: name,
  title: line,
  site: fc.domain(),
  published: day,
  url,
  urlChecked: fc.boolean(),
  quotedIn: fc.record({ title: line, publisher: line, published: day, url }),
});
