/** Words of a text in one spelling for comparing, each with its place in the original. */
import { hashText } from './hash.ts';

export interface Token {
  /** Lower case, compatibility forms folded, no apostrophes, no invisible characters. */
  word: string;
  /** `word` without its ending. */
  stem: string;
  /** Hash of `stem`. */
  hash: number;
  /** Half-open place in the text, UTF-16 units. */
  start: number;
  end: number;
  /** Whether a mark that closes a clause (`,` `;` `:` a dash, a bracket, an end) stands before this word. */
  afterBreak: boolean;
}

// Letters with their marks, digits, inner apostrophes; soft hyphens and zero-width characters do not end a word.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*(?:['’ʼ＇][\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+)*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;
const BREAK = /[,;:.!?…()[\]—–]|--| - /;

/** Splits a text into words. Linear; never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const { word, stem, hash } = fold(match[0]);
    if (!word) continue;
    const gap = start - last;
    const afterBreak =
      gap > 1 && BREAK.test(gap > 64 ? text.slice(last, last + 64) : text.slice(last, start));
    last = start + match[0].length;
    tokens.push({ word, stem, hash, start, end: last, afterBreak });
  }
  return tokens;
}

interface Folded {
  word: string;
  stem: string;
  hash: number;
}

const folded = new Map<string, Folded>();
const MOST_FOLDED = 50_000; // words kept ready; a page of noise must not grow memory without end

function fold(raw: string): Folded {
  const known = folded.get(raw);
  if (known) return known;
  const word = normalizeWord(raw);
  const stem = stemOf(word);
  const entry = { word, stem, hash: hashText(stem) };
  if (folded.size >= MOST_FOLDED) folded.clear();
  if (raw.length <= 40) folded.set(raw, entry);
  return entry;
}

/** What people type for contracted words -> the word that matters. */
const CONTRACTED = new Map(
  Object.entries({
    theyre: 'they',
    theyve: 'they',
    theyd: 'they',
    youre: 'you',
    weve: 'we',
    ive: 'i',
    im: 'i',
    thats: 'that',
    whats: 'what',
    heres: 'here',
    theres: 'there',
    shes: 'she',
    hes: 'he',
    wouldve: 'would have',
    couldve: 'could have',
    shouldve: 'should have',
  }),
);

/** One word in one spelling: `Weren’t` -> `werent`, `Nickelodeon's` -> `nickelodeon`, `they're` -> `they`. */
export function normalizeWord(raw: string): string {
  let word = raw.replace(INVISIBLE, '');
  if (/[^\x20-\x7e]/.test(word)) word = word.normalize('NFKC').replace(/[’ʼ]/g, "'");
  word = word.toLowerCase();
  if (word.includes("'")) {
    word = word.replace(/'(s|re|ve|ll|d|m)$/, '').replaceAll("'", '');
  }
  const plain = CONTRACTED.get(word);
  return plain ? plain.split(' ')[0]! : word;
}

const VOWEL = /[aeiouy]/;

/** A word without plural, -ed, -ing and final -e: enough to hold its forms together, and never clever. */
export function stemOf(word: string): string {
  const length = word.length;
  if (length < 4) return word;
  let stem = word;
  if (stem.endsWith('ies') && length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ing') && stem.length > 5 && VOWEL.test(stem.slice(0, -3)))
    stem = undouble(stem.slice(0, -3));
  else if (stem.endsWith('ed') && stem.length > 4 && VOWEL.test(stem.slice(0, -2)))
    stem = undouble(stem.slice(0, -2));
  if (stem.endsWith('e') && stem.length > 3) stem = stem.slice(0, -1);
  return stem;
}

/** `planned` -> `plann` -> `plan`; but `kiss` and `tell` keep theirs. */
function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
