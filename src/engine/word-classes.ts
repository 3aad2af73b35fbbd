/**
 * Words grouped by meaning, coarsely and finely: what is learnt of "pals" then also speaks for "buddies", which no page of
 * `training/` may have used. The groups come from public word vectors (`tools/word-classes.ts`).
 */
import { decodeBase64 } from './head.ts';
import stored from './word-classes.json' with { type: 'json' };

/** How many groups each level has, coarse to fine. */
export const CLASS_SIZES = [200, 600, 2000] as const;

let known: Map<string, number> | undefined;
let groups: Uint16Array;

/** The groups of a word, coarse to fine; empty for words that are rare or no words. */
export function classesOf(word: string): readonly number[] {
  if (!known) {
    known = new Map(stored.words.split(' ').map((each, at) => [each, at * CLASS_SIZES.length]));
    groups = new Uint16Array(decodeBase64(stored.classes).buffer);
  }
  const at = known.get(word);
  return at === undefined ? [] : Array.from(groups.subarray(at, at + CLASS_SIZES.length));
}
