/** One piece of a sentence laid along the record, with what it is worth as evidence and how it differs. */
import { align, type Run } from './align.ts';
import { type Change, changesAtEdges, changesBetween, type Manner } from './changes.ts';
import type { Record, RecordWord } from './record.ts';
import type { Unit } from './units.ts';

export interface Piece {
  /** The units of the piece; indexes in `runs` and `changes` are into this list. */
  page: readonly Unit[];
  quoted: boolean;
  runs: Run[];
  changes: Change[];
  /** Evidence in the words that are equal. */
  matched: number;
  /** Share of the piece's evidence that is equal, 0..1. */
  coverage: number;
  /** The longest stretch without a change of meaning: words, and the evidence in them. */
  longest: Stretch;
}

interface Stretch {
  words: number;
  weight: number;
}

/** @param hits units of `page` and places in the record where the same words follow */
export function readPiece(
  page: readonly Unit[],
  record: Record,
  hits: readonly (readonly [number, number])[],
  manner: Manner,
): Piece | undefined {
  const { words } = record;
  const { quoted } = manner;
  const runs = withoutStrays(align(page, record, hits), words, manner);
  if (runs.length === 0) return undefined;
  markAsides(page, runs);
  const between = changesBetween(page, words, runs, manner);
  const changes = quoted ? [...changesAtEdges(page, words, runs, manner), ...between] : between;
  const matched = runs.reduce((total, run) => total + weightOf(run, words), 0);
  const foreign = changes
    .filter(({ gravity }) => gravity !== 'none')
    .map(({ at, atEnd }) => page.slice(at, atEnd));
  if (!quoted) foreign.push(page.slice(0, runs[0]!.at), page.slice(runs.at(-1)!.at + runs.at(-1)!.length));
  const unmatched = sum(foreign.flat().filter(({ inserted }) => !inserted));
  const coverage = matched / (matched + unmatched || 1);
  return { page, quoted, runs, changes, matched, coverage, longest: longestOf(runs, between, words) };
}

/** What stands in round brackets and has nothing of the source is an editor's, too: "Mike (DiMartino) and I". */
function markAsides(page: readonly Unit[], runs: readonly Run[]): void {
  if (page.every(({ aside }) => aside === 0)) return;
  const known = new Set(
    runs.flatMap(({ at, length }) => page.slice(at, at + length).map(({ aside }) => aside)),
  );
  for (const unit of page) if (unit.aside > 0 && !known.has(unit.aside)) unit.inserted = true;
}

function longestOf(runs: readonly Run[], between: readonly Change[], words: readonly RecordWord[]): Stretch {
  let longest = { words: 0, weight: 0 };
  let current = longest;
  runs.forEach((run, index) => {
    if (index > 0 && between[index - 1]!.gravity !== 'none') current = { words: 0, weight: 0 };
    current = { words: current.words + run.length, weight: current.weight + weightOf(run, words) };
    if (current.words > longest.words) longest = current;
  });
  return longest;
}

function weightOf({ place, length }: Run, words: readonly RecordWord[]): number {
  return sum(words.slice(place, place + length));
}

function sum(units: readonly { weight: number }[]): number {
  return units.reduce((total, { weight }) => total + weight, 0);
}

const STRAY_WEIGHT = 0.6; // a few particles
const STRAY_WAY = 5; // words between them and the rest

/** Particles far before the first or after the last real stretch are chance; outside quotation marks, near ones too. */
function withoutStrays(runs: Run[], words: readonly RecordWord[], { quoted }: Manner): Run[] {
  const isStray = (run: Run, next: Run): boolean => {
    const [first, second] = run.at < next.at ? [run, next] : [next, run];
    const way = second.at - first.at - first.length + Math.max(0, second.place - first.place - first.length);
    return weightOf(run, words) < STRAY_WEIGHT && way >= (quoted ? STRAY_WAY : 1);
  };
  let kept = runs;
  while (kept.length > 1 && isStray(kept[0]!, kept[1]!)) kept = kept.slice(1);
  while (kept.length > 1 && isStray(kept.at(-1)!, kept.at(-2)!)) kept = kept.slice(0, -1);
  return kept;
}
