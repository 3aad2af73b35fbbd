/** A text as comparable words: contractions opened, one spelling, each with its place and the marks before it. */
import { stemOf, type Token, tokenize } from '../tokens.ts';
import { weightOf } from './everyday.ts';
import { keysOf } from './spelling.ts';

export interface Unit {
  key: string;
  /** `key` without its ending: words with the same stem are laid side by side. */
  stem: string;
  /** Half-open, UTF-16 units of the text. The parts of a contracted word share one place. */
  start: number;
  end: number;
  /** Evidence in the word, 0..1. */
  weight: number;
  /** Whether the words before were cut visibly: `…`, `...`, `[…]`. */
  afterCut: boolean;
  /** Whether it stands in brackets, so that an editor may have put it in. */
  bracketed: boolean;
}

/** Ellipses as people type them: three dots with or without spaces, the one character, rows of asterisks. */
const CUT = /…|\.\s?\.(?:\s?\.)?|\*\s?\*\s?\*|\[\s*\]|—\s*snip/;
const MOST_BRACKETED = 16; // words; what is longer is no editor's insertion

/** @param tokens of `text`, when they are at hand already */
export function unitsOf(text: string, tokens: readonly Token[] = tokenize(text)): Unit[] {
  const units: Unit[] = [];
  let last = 0;
  let bracket = -1; // index of the unit after the open bracket
  for (const { start, end } of tokens) {
    const gap = text.slice(last, start);
    const afterCut = CUT.test(gap);
    if (bracket >= 0 && /[)\]]/.test(gap)) {
      if (units.length - bracket <= MOST_BRACKETED)
        for (let at = bracket; at < units.length; at++) units[at]!.bracketed = true;
      bracket = -1;
    }
    if (/[([][^)\]]*$/.test(gap)) bracket = units.length;
    if (gap.includes('&'))
      units.push(unit('and', last + gap.indexOf('&'), last + gap.indexOf('&') + 1, false));
    units.push(
      ...keysOf(text.slice(start, end)).map((key, part) => unit(key, start, end, afterCut && part === 0)),
    );
    last = end;
  }
  if (bracket >= 0 && /[)\]]/.test(text.slice(last)) && units.length - bracket <= MOST_BRACKETED) {
    for (let at = bracket; at < units.length; at++) units[at]!.bracketed = true;
  }
  return units;
}

function unit(key: string, start: number, end: number, afterCut: boolean): Unit {
  return { key, stem: stemOf(key), start, end, weight: weightOf(key), afterCut, bracketed: false };
}
