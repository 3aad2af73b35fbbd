/** One piece of a sentence laid along the record, with what it is worth as evidence and how it differs. */
import { align, type Run } from './align.ts';
import { type Change, changesOf, edgeGravity } from './changes.ts';
import type { Record } from './record.ts';
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
  longest: { words: number; weight: number };
}

/** @param hits units of `page` and places in the record where a seed begins */
export function readPiece(
  page: readonly Unit[],
  record: Record,
  hits: readonly (readonly [number, number])[],
  { quoted }: { quoted: boolean },
): Piece | undefined {
  const { words } = record;
  const runs = withoutStrays(align(page, record, hits), record);
  if (runs.length === 0) return undefined;
  const between = changesOf(page, words, runs, quoted);
  const changes = quoted ? [...edges(page, record, runs), ...between] : between;
  const weightOf = (run: Run): number => sum(words.slice(run.place, run.place + run.length));
  const matched = runs.reduce((total, run) => total + weightOf(run), 0);
  const unmatched = changes.reduce(
    (total, { at, atEnd, gravity }) =>
      total + (gravity === 'none' ? 0 : sum(page.slice(at, atEnd).filter((unit) => !unit.bracketed))),
    0,
  );
  const outside = quoted
    ? 0
    : sum(page.slice(0, runs[0]!.at)) + sum(page.slice(runs.at(-1)!.at + runs.at(-1)!.length));
  let longest = { words: 0, weight: 0 };
  let current = { words: 0, weight: 0 };
  runs.forEach((run, index) => {
    const change = between[index - 1];
    if (change && change.gravity !== 'none') current = { words: 0, weight: 0 };
    current = { words: current.words + run.length, weight: current.weight + weightOf(run) };
    if (current.words > longest.words) longest = current;
  });
  return {
    page,
    quoted,
    runs,
    changes,
    matched,
    coverage: matched / (matched + unmatched + outside || 1),
    longest,
  };
}

function sum(units: readonly { weight: number }[]): number {
  return units.reduce((total, { weight }) => total + weight, 0);
}

const STRAY_WEIGHT = 0.6; // a few particles
const STRAY_WAY = 5; // words between them and the rest

/** Particles far before the first or after the last real stretch are chance. */
function withoutStrays(runs: Run[], { words }: Record): Run[] {
  const isStray = (run: Run, next: Run): boolean => {
    const [first, second] = run.at < next.at ? [run, next] : [next, run];
    const way = second.at - first.at - first.length + Math.max(0, second.place - first.place - first.length);
    return sum(words.slice(run.place, run.place + run.length)) < STRAY_WEIGHT && way >= STRAY_WAY;
  };
  let kept = runs;
  while (kept.length > 1 && isStray(kept[0]!, kept[1]!)) kept = kept.slice(1);
  while (kept.length > 1 && isStray(kept.at(-1)!, kept.at(-2)!)) kept = kept.slice(0, -1);
  return kept;
}

const MOST_EDGE = 24; // words of the source shown for words the page has instead

/** What stands in the quotation marks before the first and after the last equal word. */
function edges(page: readonly Unit[], { words }: Record, runs: readonly Run[]): Change[] {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const found: Change[] = [];
  if (first.at > 0) {
    let place = first.place;
    while (
      place > 0 &&
      first.place - place < MOST_EDGE &&
      words[place - 1]!.sentence === words[first.place]!.sentence
    )
      place--;
    found.push(edge({ at: 0, atEnd: first.at, place, placeEnd: first.place }));
  }
  const end = last.at + last.length;
  if (end < page.length) {
    const from = last.place + last.length;
    let placeEnd = from;
    while (
      placeEnd < words.length &&
      placeEnd - from < MOST_EDGE &&
      words[placeEnd]!.sentence === words[from - 1]!.sentence
    )
      placeEnd++;
    found.push(edge({ at: end, atEnd: page.length, place: from, placeEnd }));
  }
  return found;
  function edge(stretch: Omit<Change, 'gravity'>): Change {
    return { ...stretch, gravity: edgeGravity(stretch, page, words) };
  }
}
