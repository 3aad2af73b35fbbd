/** How much training pages repeat each other: templates and copies would teach the engine their wording, not the language. */
import type { Corpus } from '../../src/corpus/types.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import type { LabelledPage } from './pages.ts';

/** Words of a run. */
const RUN = 5;

/** A larger share means that pages were made after one pattern. */
export const MOST_REPEATED = 0.02;

export interface Repetition {
  /** Of all runs of five words, the share that also stands in another page; the creators' own words do not count. */
  share: number;
  /** Pages that repeat most, worst first. */
  worst: { page: string; share: number }[];
}

export function findRepetition(
  pages: readonly LabelledPage[],
  { sources }: Pick<Corpus, 'sources'>,
): Repetition {
  const theirs = new Set(sources.flatMap(({ text }) => runsOf(text)));
  const runs = pages.map(({ paragraphs }) => [
    ...new Set(paragraphs.flatMap(runsOf).filter((run) => !theirs.has(run))),
  ]);
  const holding = new Map<string, number>();
  for (const list of runs) for (const run of list) holding.set(run, (holding.get(run) ?? 0) + 1);
  let [all, repeated] = [0, 0];
  const shares = runs.map((list, at) => {
    const again = list.filter((run) => holding.get(run)! > 1).length;
    all += list.length;
    repeated += again;
    return { page: pages[at]!.id, share: list.length ? again / list.length : 0 };
  });
  return {
    share: all ? repeated / all : 0,
    worst: shares.sort((a, b) => b.share - a.share).slice(0, 5),
  };
}

function runsOf(text: string): string[] {
  const words = tokenize(text).map(({ word }) => word);
  return words.flatMap((_, at) => (at + RUN <= words.length ? [words.slice(at, at + RUN).join(' ')] : []));
}
