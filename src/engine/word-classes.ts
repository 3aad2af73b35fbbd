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

/** Where each word stands in the list; made when first asked. */
let places: Map<string, number> | undefined;

/** The groups of a word, coarse to fine; empty for words that are rare or no words. */
export function classesOf(word: string): Uint16Array {
  places ??= placesOf(stored.words);
  const at = places.get(word);
  if (at === undefined) return NONE;
  return new Uint16Array(decodeBase64(stored.classes.slice(at * LENGTH, (at + 1) * LENGTH)).buffer);
}

function placesOf(words: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const word of words.split(' ')) places.set(word, places.size);
  return places;
}
