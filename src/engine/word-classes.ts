/**
 * Words grouped by meaning, coarsely and finely: what is learnt of "pals" then also speaks for "buddies", which no page of
 * `training/` may have used. The groups come from public word vectors (`tools/word-classes.ts`).
 */
import { decodeBase64 } from './head.ts';
import stored from './word-classes.json' with { type: 'json' };

/** How many groups each level has, coarse to fine. */
export const CLASS_SIZES = [200, 600, 2000] as const;

const NONE = new Uint16Array(0);
/** Characters that hold the groups of a word: two bytes each, in Base64. */
const LENGTH = (CLASS_SIZES.length * 2 * 8) / 6;

/** The words in order, of plain letters only; divided when first asked. */
let words: string[] | undefined;

/** The groups of a word, coarse to fine; empty for words that are rare or no words. */
export function classesOf(word: string): Uint16Array {
  words ??= stored.words.split(' ');
  const at = placeOf(word, words);
  if (words[at] !== word) return NONE;
  return new Uint16Array(decodeBase64(stored.classes.slice(at * LENGTH, (at + 1) * LENGTH)).buffer);
}

/** Where a word stands in the list, or would; halving costs less than a table of words that few pages hold. */
function placeOf(word: string, words: readonly string[]): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
