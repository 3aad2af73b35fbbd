/** Texts of the kinds that pages hold, and of the kinds that are made to break readers of text. */
import fc from 'fast-check';

/** Words that open doors in the engine: names, verbs of telling, quotation marks, the creators' own words. */
const PIECES = [
  ...[
    'Korra',
    'Asami',
    'Korrasami',
    'Konietzko wrote:',
    'DiMartino said',
    'the creators',
    'planned',
    'canon',
  ],
  ...['“', '”', '"', '’', "'", '…', '...', '—', '[sic]', '\n', '. ', '? ', ', ', ' - ', 'Mr. ', 'e.g. '],
  ...['a somewhat significant inching forward', 'it falls short of that', 'never', 'not', 'just friends'],
  ...['\u00ad', '\u200b', '\u202e', '\ufeff', 'K\u0301orra', 'Кorra', '\ud83d', '𝓚𝓸𝓻𝓻𝓪', '\u0000'],
];
const MARKUP = [
  '<p>',
  '</p>',
  '<div hidden>',
  '<br>',
  '<!--',
  '-->',
  '<title>',
  '<svg>',
  '&amp;',
  '&#x0;',
  '<',
  '>',
];

const pieces = (from: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...from), { maxLength: 30 }).map((parts) => parts.join(' '));
/** One piece over and over: what makes a pattern with two ways through a text try them all. */
const pumped = fc
  .tuple(fc.constantFrom(...PIECES, ...MARKUP, 'a', ' ', '.'), fc.integer({ min: 1, max: 2000 }))
  .map(([piece, times]) => piece.repeat(times));

export const anyText = fc.oneof(
  { weight: 5, arbitrary: pieces(PIECES) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  { weight: 1, arbitrary: pumped },
);
export const anyHtml = fc.oneof(pieces([...MARKUP, ...PIECES]), anyText);
