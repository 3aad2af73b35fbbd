/**
 * Words grouped by meaning, coarsely and finely: what is learnt of "pals" then also speaks for "buddies", which no page of
 * `training/` may have used. The groups come from public word vectors (`tools/word-classes.ts`).
 */
import { decodeBase64 } from './head.ts';
import stored from './word-classes.json' with { type: 'json' };

/** How many groups each level has, coarse to fine. */
export const CLASS_SIZES = [200, 600, 2000] as const;

const NONE: readonly number[] = [];

let known: Map<string, readonly number[]> | undefined;

/** The groups of a word, coarse to fine; empty for words that are rare or no words. */
export function classesOf(word: string): readonly number[] {
  known ??= read();
  return known.get(word) ?? NONE;
}

function read(): Map<string, readonly number[]> {
  const groups = new Uint16Array(decodeBase64(stored.classes).buffer);
  const size = CLASS_SIZES.length;
  return new Map(
    stored.words
      .split(' ')
      .map((word, at) => [word, Array.from(groups.subarray(at * size, (at + 1) * size))]),
  );
}
