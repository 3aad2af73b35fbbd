/** How a verdict is said: in a word, and in a line. Its shape is in VerdictShape, its colour in tokens.css. */
import type { Verdict } from '../engine/types.ts';
import type { Word } from './words.ts';

/** The answer line of a card. */
export const ANSWER = {
  supports: 'answerSupports',
  contradicts: 'answerContradicts',
  context: 'answerContext',
  quote: 'answerQuote',
  misquote: 'answerMisquote',
} as const satisfies Record<Verdict, Word>;

/** The same in a word or two, for lists and filters. */
export const SHORT = {
  supports: 'shortSupports',
  contradicts: 'shortContradicts',
  context: 'shortContext',
  quote: 'shortQuote',
  misquote: 'shortMisquote',
} as const satisfies Record<Verdict, Word>;

/** What the answer says of a claim, in a sentence. */
export const MEANING = {
  supports: 'meaningSupports',
  contradicts: 'meaningContradicts',
  context: 'meaningContext',
  quote: 'meaningQuote',
  misquote: 'meaningMisquote',
} as const satisfies Record<Verdict, Word>;
