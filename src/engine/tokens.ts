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

/** What the characters of ASCII are, by their codes: nearly all words are read by this alone. */
const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  KINDS[code] = /[a-z]/i.test(sign) ? LETTER : /[0-9]/.test(sign) ? DIGIT : OTHER;
}
const APOSTROPHE = 39;

/** Splits a text into words. Linear; never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let start = 0;
  while (start < text.length) {
    const code = text.charCodeAt(start);
    if (code < 128 && KINDS[code] === OTHER) {
      start++;
      continue;
    }
    let end = plainWordEnd(text, start);
    if (end < 0) {
      WORD.lastIndex = start;
      const match = WORD.exec(text);
      if (!match) break;
      start = match.index;
      end = start + match[0].length;
    }
    const { word, stem, hash } = foldedAt(text, start, end);
    if (word) {
      const afterBreak = start - last > 1 && isBreak(text, last, start);
      tokens.push({ word, stem, hash, start, end, afterBreak });
      last = end;
    }
    start = end;
  }
  return tokens;
}

/** Where a word of nothing but ASCII ends; -1 where other characters stand in it or beside it, which `WORD` must judge. */
function plainWordEnd(text: string, start: number): number {
  let least = DIGIT; // after an apostrophe, a digit is no part of the word
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return -1;
    if (KINDS[code]! >= least) continue;
    if (code !== APOSTROPHE || at === start) return at;
    const next = text.charCodeAt(at + 1);
    if (next >= 128) return -1;
    if (KINDS[next] !== LETTER) return at;
    least = LETTER;
  }
  return at;
}

/** Whether a mark that closes a clause stands between two words. */
function isBreak(text: string, from: number, to: number): boolean {
  return BREAK.test(text.slice(from, Math.min(to, from + 64)));
}

interface Folded {
  /** As it stands in the text. */
  raw: string;
  word: string;
  stem: string;
  hash: number;
}

/** Words kept ready, each in the place its hash gives; one that comes later takes the place of an earlier one. */
const folded: (Folded | undefined)[] = new Array(1 << 16).fill(undefined);
const MOST_LETTERS = 40; // a longer one is hardly met again

function foldedAt(text: string, start: number, end: number): Folded {
  const hash = hashText(text, start, end);
  const place = (hash ^ (hash >>> 16)) & (folded.length - 1);
  const known = folded[place];
  if (known && known.raw.length === end - start && text.startsWith(known.raw, start)) return known;
  const raw = text.slice(start, end);
  const word = normalizeWord(raw);
  const stem = stemOf(word);
  const entry = { raw, word, stem, hash: hashText(stem) };
  if (raw.length <= MOST_LETTERS) folded[place] = entry;
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
