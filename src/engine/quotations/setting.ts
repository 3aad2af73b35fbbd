/** A paragraph, cut up once, with what stands around it. */
import { type Token, tokenize } from '../tokens.ts';
import { type Marked, markedSpans } from './marks.ts';

/** A paragraph with the pieces of it that stand in quotation marks. */
export interface Setting {
  text: string;
  tokens: readonly Token[];
  marked: readonly Marked[];
  /** Paragraphs before this one, the nearest last, and the one after. */
  before: readonly string[];
  after: string;
}

/** @param tokens of `text`, when they are at hand already */
export function settingOf(
  text: string,
  before: readonly string[],
  after: string,
  tokens: readonly Token[] = tokenize(text),
): Setting {
  return { text, tokens, marked: markedSpans(text, before.at(-1)), before, after };
}
