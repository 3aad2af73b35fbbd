/** The one walk over every word of a page: where do three or five words stand as they stand in a source? */
import { mix } from '../hash.ts';
import type { Token } from '../tokens.ts';

/** A token of the page and a word of the record from which the same words follow. */
export type Hit = readonly [token: number, place: number];

export interface Seeds {
  /** Hash of words in a row -> the places in the record where they begin. */
  places: ReadonlyMap<number, readonly number[]>;
  /** Quick answer for the many that are no seed: one bit for each value of `hash & SIEVE_MASK`. */
  sieve: Uint8Array;
}

/** Three words are a seed when they are telling; five of any more common kind are, too. */
export const SHORT_SEED = 3;
export const LONG_SEED = 5;
const SIEVE_MASK = 0xffff;

/** Tokens in a row as one number; `undefined` past the end. */
export function seedAt(
  tokens: readonly Token[],
  at: number,
  length: typeof SHORT_SEED | typeof LONG_SEED,
): number | undefined {
  if (at + length > tokens.length) return undefined;
  const three = mix(tokens[at]!.hash, tokens[at + 1]!.hash, tokens[at + 2]!.hash);
  return length === SHORT_SEED ? three : mix(three, tokens[at + 3]!.hash, tokens[at + 4]!.hash);
}

export function createSeeds(found: readonly (readonly [seed: number, place: number])[]): Seeds {
  const places = new Map<number, number[]>();
  const sieve = new Uint8Array((SIEVE_MASK + 1) / 8);
  for (const [seed, place] of found) {
    const known = places.get(seed);
    if (known) known.push(place);
    else places.set(seed, [place]);
    const bit = seed & SIEVE_MASK;
    sieve[bit >> 3]! |= 1 << (bit & 7);
  }
  return { places, sieve };
}

/** In page order. */
export function hitsOf(tokens: readonly Token[], { places, sieve }: Seeds): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at + SHORT_SEED <= tokens.length; at++) {
    const three = mix(tokens[at]!.hash, tokens[at + 1]!.hash, tokens[at + 2]!.hash);
    if (passes(sieve, three)) for (const place of places.get(three) ?? []) hits.push([at, place]);
    if (at + LONG_SEED > tokens.length) continue;
    const five = mix(three, tokens[at + 3]!.hash, tokens[at + 4]!.hash);
    if (passes(sieve, five)) for (const place of places.get(five) ?? []) hits.push([at, place]);
  }
  return hits;
}

function passes(sieve: Uint8Array, seed: number): boolean {
  const bit = seed & SIEVE_MASK;
  return (sieve[bit >> 3]! & (1 << (bit & 7))) !== 0;
}
