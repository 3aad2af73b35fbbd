/** Whether a piece is a quotation at all: better silent than a chance likeness. */
import type { Piece } from './piece.ts';
import type { Presented } from './voice.ts';

interface Least {
  words: number;
  weight: number;
  coverage: number;
}

/** What words in quotation marks need, the less the plainer the page presents them as the creators'. */
const EXACT: readonly Least[] = [
  { words: 5, weight: 2.4, coverage: 0.95 },
  { words: 4, weight: 1.35, coverage: 0.95 },
  { words: 3, weight: 0.9, coverage: 0.95 },
];
/** A few rare words are sign enough where somebody is quoted: "heartwarming and incredible". */
const RARE_EXACT: Least = { words: 3, weight: 2, coverage: 0.95 };
const CHANGED: readonly Least[] = [
  { words: 6, weight: 3, coverage: 0.55 },
  { words: 4, weight: 1.6, coverage: 0.42 },
  { words: 3, weight: 1, coverage: 0.33 },
];
/** A long run is a sign of its own, whatever follows it. */
const CHANGED_LONG: readonly Least[] = [
  { words: 9, weight: 2.6, coverage: 0.45 },
  { words: 7, weight: 1, coverage: 0.35 },
  { words: 6, weight: 1, coverage: 0.3 },
];
/** Seven words in a row, letter for letter, are no chance even when each is an everyday one. */
const LONG_EXACT: readonly Least[] = [
  { words: 8, weight: 1.6, coverage: 0.95 },
  { words: 8, weight: 1, coverage: 0.95 },
  { words: 6, weight: 0.8, coverage: 0.95 },
];
/** Without quotation marks: most of the sentence, or a long run. */
const WHOLE: readonly Least[] = [
  { words: 8, weight: 2.5, coverage: 0.9 },
  { words: 7, weight: 2, coverage: 0.75 },
  { words: 6, weight: 2, coverage: 0.7 },
];
const RUNNING: readonly Least[] = [
  { words: 14, weight: 4.5, coverage: 0.4 },
  { words: 11, weight: 3.5, coverage: 0.35 },
  { words: 8, weight: 2.6, coverage: 0.25 },
];

/** @param presented how plainly the page gives the words as those of a creator */
export function accepts(piece: Piece, presented: Presented): boolean {
  const { quoted, matched, coverage, longest } = piece;
  const reaches = (least: Least, weight: number): boolean =>
    longest.words >= least.words && weight >= least.weight && coverage >= least.coverage;
  if (!quoted) return [WHOLE, RUNNING].some((least) => reaches(least[presented]!, longest.weight));
  if (presented > 0 && reaches(RARE_EXACT, matched)) return true;
  const lists = coverage >= EXACT[0]!.coverage ? [EXACT, LONG_EXACT] : [CHANGED, CHANGED_LONG];
  return lists.some((least) => reaches(least[presented]!, matched));
}

/** Whether a piece is a quotation where the page presents it as plainly as can be: asked before that is read. */
export function mayBeAccepted(piece: Piece): boolean {
  return accepts(piece, 2);
}
