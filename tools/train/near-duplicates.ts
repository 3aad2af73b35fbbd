/** How much training pages repeat each other: templates and copies would teach the engine their wording, not the language. */
import type { Corpus } from '../../src/corpus/types.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import type { LabelledPage } from './pages.ts';

/** Words of a run. */
const RUN = 5;

/** Larger shares mean that pages were made after one pattern, two at a time or many. */
export const MOST_REPEATED = { nearest: 0.02, anywhere: 0.04 };

/** Fewer runs than this two pages of a few words can share by chance: that makes no copy of them. */
const LEAST_SHARED = 6;

export interface Repetition {
  /**
   * Of all runs of five words, the share that a page has in common with the one other page it is most like; the
   * creators' own words do not count. Two pages that share much are copies. What a page has in common with any of
   * thousands grows with their number and says nothing: people have only so many ways of saying "in the middle of the".
   */
  nearest: number;
  /** The same for all other pages together. */
  anywhere: number;
  /** Pages that are most like another, worst first. */
  worst: { page: string; like: string; share: number }[];
}

export function findRepetition(
  pages: readonly LabelledPage[],
  { sources }: Pick<Corpus, 'sources'>,
): Repetition {
  const theirs = new Set(sources.flatMap(({ text }) => runsOf(text)));
  const runs = pages.map(({ paragraphs }) => [
    ...new Set(paragraphs.flatMap(runsOf).filter((run) => !theirs.has(run))),
  ]);
  const holding = new Map<string, number[]>();
  runs.forEach((list, at) => {
    for (const run of list) {
      const there = holding.get(run);
      if (there) there.push(at);
      else holding.set(run, [at]);
    }
  });
  let [all, alike, again] = [0, 0, 0];
  const pairs = runs.map((list, at) => {
    const shared = new Map<number, number>();
    for (const run of list) {
      const others = holding.get(run)!.filter((other) => other !== at);
      if (others.length) again++;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const [like, count] = [...shared].reduce((most, each) => (each[1] > most[1] ? each : most), [at, 0]);
    all += list.length;
    alike += count;
    return { page: pages[at]!.id, like: pages[like]!.id, count, share: count / Math.max(1, list.length) };
  });
  return {
    nearest: alike / Math.max(1, all),
    anywhere: again / Math.max(1, all),
    worst: pairs
      .filter(({ count }) => count >= LEAST_SHARED)
      .sort((a, b) => b.share - a.share)
      .slice(0, 5)
      .map(({ page, like, share }) => ({ page, like, share })),
  };
}

function runsOf(text: string): string[] {
  const words = tokenize(text).map(({ word }) => word);
  return words.flatMap((_, at) => (at + RUN <= words.length ? [words.slice(at, at + RUN).join(' ')] : []));
}
