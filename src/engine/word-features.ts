/** The features that a word has by itself: worked out when it is first met, and kept while there is room. */
import { hashText, mix } from './hash.ts';
import { KIND } from './kinds.ts';
import { CLASS_SIZES, classesOf } from './word-classes.ts';

/** Where in `wordFeatures` the features of a word stand: `plain ..< denied`, `denied ..< letters`, `letters ..< end`. */
export interface KnownWord {
  /** What it says. */
  plain: number;
  /** What it says where a negation reaches it. */
  denied: number;
  /** How it is spelt, four letters at a time. */
  letters: number;
  end: number;
  isFunction: boolean;
}

const FUNCTION_WORDS = new Set(
  'the a an of to in on at and or for with by from as is was were be been are am do does did have has had it its that this i you he she we they them his her their my your our so then than there here what who which when where'.split(
    ' ',
  ),
);

const LETTERS = 4;
/** A word is read so far. */
const MOST_LETTERS = 24;
/** A text of made-up words must not fill the memory: when no more features have room, all words are forgotten. */
const ROOM = 1 << 18;
const MOST_OF_A_WORD = 3 * CLASS_SIZES.length + 3 + MOST_LETTERS;

/** The features of all words that are kept. A place in it holds good until the next word is asked for. */
export const wordFeatures = new Uint32Array(ROOM);
const kept = new Map<string, KnownWord>();
let used = 0;

/** @param hash of its stem */
export function knownWord(word: string, hash: number): KnownWord {
  const known = kept.get(word);
  if (known) return known;
  if (used > ROOM - MOST_OF_A_WORD) {
    kept.clear();
    used = 0;
  }
  const added = add(word, hash);
  kept.set(word, added);
  return added;
}

function add(word: string, hash: number): KnownWord {
  const plain = used;
  const groups = classesOf(word);
  for (let level = 0; level < groups.length; level++) put(mix(KIND.wordClass, groups[level]!, level));
  put(mix(KIND.word, hash, 0));
  const denied = used;
  for (let level = 0; level < groups.length; level++) {
    put(mix(KIND.wordClass, groups[level]!, level));
    put(mix(KIND.wordClass, groups[level]!, level + CLASS_SIZES.length));
  }
  put(mix(KIND.word, hash, 1));
  put(mix(KIND.word, hash, 0));
  const letters = used;
  putLetters(`<${word.slice(0, MOST_LETTERS)}>`);
  return { plain, denied, letters, end: used, isFunction: FUNCTION_WORDS.has(word) };
}

/** Each run of four letters of a word, its beginning and its end marked. */
function putLetters(marked: string): void {
  for (let at = 0; at + LETTERS <= marked.length; at++)
    put(mix(KIND.letters, hashText(marked, at, at + LETTERS)));
}

function put(feature: number): void {
  wordFeatures[used++] = feature;
}
