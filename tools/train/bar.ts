/** Where marking begins: how sure and how plain an answer must be, and what figures a bar gives. */
import { isPlain } from '../../src/engine/judge.ts';
import type { Weights } from '../../src/engine/weights.ts';
import type { Judged } from './calibrate.ts';
import type { LabelledPage } from './pages.ts';
import { type ScoredSpot, scoreSpots } from './score.ts';

export type Bar = Pick<Weights, 'threshold' | 'leastPlain'>;

/** What must hold on pages that were never seen; a little more than is promised. */
const PRECISION = 0.92;
const NEGATIVE_HIT = 0.1;

/**
 * The bar that serves a reader best: end to end, with nine marks in ten right and nine empty pages in ten left alone.
 * @param pages whole pages @param parts the same pages cut into short ones
 */
export function chooseBar(pages: readonly Judged[], parts: readonly Judged[]): Bar {
  let best: Bar = { threshold: 0.5, leastPlain: 0 };
  let most = Number.NEGATIVE_INFINITY;
  for (let percent = 40; percent <= 94; percent += 3) {
    for (const leastPlain of [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35]) {
      const bar = { threshold: percent / 100, leastPlain };
      const [whole, short] = [figuresAt(pages, bar), figuresAt(parts, bar)];
      const hit = whole.negativeHit! / Math.max(1, whole.negativePages!);
      const value =
        whole.endToEnd! +
        short.endToEnd! -
        2 * Math.max(0, PRECISION - whole.precision!) -
        2 * Math.max(0, PRECISION - short.precision!) -
        2 * Math.max(0, hit - NEGATIVE_HIT);
      if (value > most) [best, most] = [bar, value];
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
  for (const each of judged) {
    const { paragraph, start, end } = each.row.sentence;
    const shown = shownAt(each, bar);
    if (shown) byPage.get(each.row.page)!.push({ paragraph, start, end, ...shown });
  }
  return byPage;
}

/** What a judged sentence is marked with, if it is. */
export function shownAt(
  { quoted, answer, confidence }: Judged,
  { threshold, leastPlain }: Bar,
): Pick<ScoredSpot, 'statement' | 'verdict'> | undefined {
  if (quoted) return quoted;
  if (!answer || confidence < threshold || !isPlain(answer, leastPlain)) return undefined;
  return { statement: answer.statements[0]!.id, verdict: answer.verdict };
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
