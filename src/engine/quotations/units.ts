/** A text as comparable words: contractions opened, one spelling, each with its place and the marks before it. */
import { stemOf, type Token, tokenize } from '../tokens.ts';
import { weightOf } from './everyday.ts';
import { keysOf } from './spelling.ts';

export interface Unit {
  key: string;
  /** `key` without its ending: words with the same stem are laid side by side. */
  stem: string;
  /** The letters of the written word; of a contracted one, the first part has them all and the others none. */
  letters: string;
  /** Half-open, UTF-16 units of the text. The parts of a contracted word share one place. */
  start: number;
  end: number;
  /** Evidence in the word, 0..1. */
  weight: number;
  /** Whether the words before were cut visibly: `…`, `...`, `[…]`. */
  afterCut: boolean;
  /** Whether an editor put it in, between square brackets. */
  inserted: boolean;
  /** Which pair of round brackets it stands in, counted from 1; 0 outside of any. */
  aside: number;
}

/** Ellipses as people type them: dots with or without spaces, the one character, rows of asterisks. */
const CUT = /…|\.\s?\.(?:\s?\.)?|\*\s?\*\s?\*|\[\s*\]/;
const MOST_BRACKETED = 16; // words; what is longer is no insertion

/** @param tokens of `text`, when they are at hand already */
export function unitsOf(text: string, tokens: readonly Token[] = tokenize(text)): Unit[] {
  const units: Unit[] = [];
  const brackets = { square: -1, round: -1, asides: 0 }; // where the open one begins, in units
  let last = 0;
  for (const { start, end } of tokens) {
    const raw = text.slice(start, end);
    if (start - last === 1 && text[last] === ' ') {
      last = end;
      putUnits(units, raw, start, end, false);
      continue;
    }
    const gap = text.slice(last, start);
    last = end;
    if (gap === ']' && joinInitial(units, text, raw, end)) {
      brackets.square = -1;
      continue;
    }
    closeBrackets(units, gap, brackets);
    if (/\[[^\]]*$/.test(gap)) brackets.square = units.length;
    if (/\([^)]*$/.test(gap)) brackets.round = units.length;
    if (gap.includes('&')) units.push(createUnit(AND, start - 1, start, false));
    putUnits(units, raw, start, end, CUT.test(gap));
  }
  closeBrackets(units, text.slice(last), brackets);
  return units;
}

function putUnits(units: Unit[], raw: string, start: number, end: number, afterCut: boolean): void {
  const parts = partsOf(raw);
  for (let part = 0; part < parts.length; part++)
    units.push(createUnit(parts[part]!, start, end, afterCut && part === 0));
}

/** `[W]e`: the letter an editor changed belongs to the word. */
function joinInitial(units: Unit[], text: string, raw: string, end: number): boolean {
  const initial = units.at(-1);
  if (initial?.key.length !== 1 || text[initial.start - 1] !== '[') return false;
  const word = text[initial.start]! + raw;
  units.pop();
  putUnits(units, word, initial.start, end, initial.afterCut);
  return true;
}

function closeBrackets(
  units: Unit[],
  gap: string,
  brackets: { square: number; round: number; asides: number },
): void {
  if (brackets.square >= 0 && gap.includes(']')) {
    if (units.length - brackets.square <= MOST_BRACKETED)
      for (const unit of units.slice(brackets.square)) unit.inserted = true;
    brackets.square = -1;
  }
  if (brackets.round >= 0 && gap.includes(')')) {
    brackets.asides++;
    if (units.length - brackets.round <= MOST_BRACKETED)
      for (const unit of units.slice(brackets.round)) unit.aside = brackets.asides;
    brackets.round = -1;
  }
}

/** What a unit has wherever its word stands. */
type Part = Pick<Unit, 'key' | 'stem' | 'letters' | 'weight'>;

const ready = new Map<string, readonly Part[]>();
const MOST_READY = 20_000; // words kept; a page of noise must not grow memory without end

/** The parts of one written word, in order: mostly one. */
function partsOf(raw: string): readonly Part[] {
  const known = ready.get(raw);
  if (known) return known;
  const letters = raw.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const parts = keysOf(raw).map((key, part) => partOf(key, part === 0 ? letters : ''));
  if (ready.size >= MOST_READY) ready.clear();
  if (raw.length <= 40) ready.set(raw, parts);
  return parts;
}

function partOf(key: string, letters: string): Part {
  return { key, stem: stemOf(key), letters, weight: weightOf(key) };
}

const AND = partOf('and', 'and');

function createUnit(part: Part, start: number, end: number, afterCut: boolean): Unit {
  const { key, stem, letters, weight } = part;
  return { key, stem, letters, start, end, weight, afterCut, inserted: false, aside: 0 };
}
