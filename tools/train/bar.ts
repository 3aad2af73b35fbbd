/** Where marking begins: how sure and how plain an answer must be, and what figures a bar gives. */
import { type Around, type Bar, reachesBar } from '../../src/engine/bar.ts';
import type { Judged } from './calibrate.ts';
import type { Row } from './examples.ts';
import type { LabelledPage } from './pages.ts';
import { type ScoredSpot, scoreSpots } from './score.ts';

/** What must hold on pages that were never seen; of empty pages and contradictions more than is promised. */
const PRECISION = 0.9;
const NEGATIVE_HIT = 0.06;
const CONTRADICTIONS = 0.53;

const THRESHOLDS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
const PLAIN = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35];

/**
 * The bar that serves a reader best: end to end, with nine marks in ten right and most empty pages left alone.
 * @param pages whole pages @param parts the same pages cut into short ones
 */
export function chooseBar(pages: readonly Judged[], parts: readonly Judged[]): Bar {
  let best: Bar = { threshold: 0.5, leastOnPage: 0.5, leastPlain: 0 };
  let most = Number.NEGATIVE_INFINITY;
  for (const threshold of THRESHOLDS) {
    for (const leastOnPage of THRESHOLDS.filter((each) => each >= threshold)) {
      for (const leastPlain of PLAIN) {
        const bar = { threshold, leastOnPage, leastPlain };
        const value = worthOf(figuresAt(pages, bar)) + worthOf(figuresAt(parts, bar));
        if (value > most) [best, most] = [bar, value];
      }
    }
  }
  return best;
}

/** The figures of judged sentences when marking begins at a bar. */
export function figuresAt(judged: readonly Judged[], bar: Bar): Record<string, number> {
  const shown = spotsAt(judged, bar);
  return scoreSpots([...shown.keys()], (page) => shown.get(page)!).figures;
}

/** What is marked on each page when marking begins at a bar; a page without marks has an empty list. */
export function spotsAt(judged: readonly Judged[], bar: Bar): Map<LabelledPage, ScoredSpot[]> {
  const byPage = new Map(judged.map(({ row }) => [row.page, [] as ScoredSpot[]]));
  for (const { row, ...shown } of marksAt(judged, bar)) {
    const { paragraph, start, end } = row.sentence;
    byPage.get(row.page)!.push({ ...shown, paragraph, start, end });
  }
  return byPage;
}

/** The sentences that are marked when marking begins at a bar, in order, and what with. */
export function marksAt(
  judged: readonly Judged[],
  bar: Bar,
): (Pick<ScoredSpot, 'statement' | 'verdict'> & { row: Row })[] {
  const around = aroundEach(judged);
  return judged.flatMap(({ row, quoted, answer, confidence }) => {
    if (quoted) return [{ row, ...quoted }];
    if (!answer || !reachesBar({ ...answer, confidence }, bar, around.get(row.page)!)) return [];
    return [{ row, statement: answer.statements[0]!.id, verdict: answer.verdict }];
  });
}

/** What each page shows as a whole; a quotation is sure. */
export function aroundEach(judged: readonly Judged[]): Map<LabelledPage, Around> {
  const around = new Map<LabelledPage, Around>();
  for (const { row, quoted, confidence, count } of judged) {
    const surest = Math.max(around.get(row.page)?.surest ?? 0, quoted ? 1 : confidence);
    around.set(row.page, { surest, count });
  }
  return around;
}

export function line(figures: Record<string, number>): string {
  const names = {
    precision: 'P',
    recall: 'R',
    f1: 'F1',
    statementRight: 'statement',
    verdictRight: 'verdict',
    endToEnd: 'end-to-end',
    contradictionsRight: 'contradictions',
  };
  const parts = Object.entries(names).map(([key, name]) => `${name} ${figures[key]!.toFixed(3)}`);
  return `${parts.join('  ')}  pages hit ${figures.negativeHit}/${figures.negativePages}`;
}

function worthOf({
  endToEnd,
  precision,
  negativeHit,
  negativePages,
  contradictionsRight,
}: Record<string, number>): number {
  const hit = negativeHit! / Math.max(1, negativePages!);
  return (
    endToEnd! -
    2 * Math.max(0, PRECISION - precision!) -
    Math.max(0, hit - NEGATIVE_HIT) -
    Math.max(0, CONTRADICTIONS - contradictionsRight!)
  );
}
