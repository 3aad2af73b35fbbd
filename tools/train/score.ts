/** Scores spots against labelled pages, by the definition of the labelled pages: found, right statement, right verdict. */
import type { Verdict } from '../../src/engine/types.ts';
import type { LabelledPage } from './pages.ts';

export interface ScoredSpot {
  paragraph: number;
  start: number;
  end: number;
  verdict: Verdict;
  /** Whether this statement is among the label's. */
  statement: string;
}

export interface Figures {
  pages: number;
  labels: number;
  precision: number;
  recall: number;
  f1: number;
  statementRight: number;
  verdictRight: number;
  endToEnd: number;
  negativePages: number;
  negativeHit: number;
  contradictionsRight: number;
  [more: string]: number;
}

export interface Miss {
  kind: 'FALSE' | 'MISSED' | 'STATEMENT' | 'VERDICT';
  page: string;
  text: string;
  detail: string;
}

/** What became of one label. */
export interface Outcome {
  verdict: Verdict;
  /** The statement that answers it best, by the label's own id. */
  statement: string;
  isFound: boolean;
  isStatementRight: boolean;
  isVerdictRight: boolean;
}

type Same = (statement: string, passages: readonly string[]) => boolean;

export function scoreSpots(
  pages: readonly LabelledPage[],
  spotsOf: (page: LabelledPage) => readonly ScoredSpot[],
  same: Same = (statement, passages) => passages.includes(statement),
): { figures: Figures; misses: Miss[]; outcomes: Outcome[] } {
  let [tp, fp, fn, statement, verdict, right, negative, hit, contra, contraRight] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  const misses: Miss[] = [];
  const outcomes: Outcome[] = [];
  for (const page of pages) {
    const labels = page.labels.map((label) => {
      const start = page.paragraphs[label.p]!.indexOf(label.sentence);
      return { ...label, start, end: start + label.sentence.length, found: [] as ScoredSpot[] };
    });
    const spots = spotsOf(page);
    for (const spot of spots) {
      let best: (typeof labels)[number] | undefined;
      let most = 0;
      for (const label of labels) {
        if (label.p !== spot.paragraph) continue;
        const shared = Math.min(label.end, spot.end) - Math.max(label.start, spot.start);
        const share = shared / Math.max(1, Math.min(label.end - label.start, spot.end - spot.start));
        if (share >= 0.5 && share > most) [best, most] = [label, share];
      }
      if (best) best.found.push(spot);
      else {
        fp++;
        const text = page.paragraphs[spot.paragraph]!.slice(spot.start, spot.end);
        misses.push({ kind: 'FALSE', page: page.id, text, detail: `${spot.verdict} <- ${spot.statement}` });
      }
    }
    if (!labels.length) {
      negative++;
      if (spots.length) hit++;
    }
    for (const label of labels) {
      if (label.optional) continue;
      if (label.verdict === 'contradicts') contra++;
      const spot = label.found[0];
      const isStatementRight = !!spot && same(spot.statement, label.passages);
      const isVerdictRight = !!spot && spot.verdict === label.verdict;
      outcomes.push({
        verdict: label.verdict,
        statement: label.passages[0]!,
        isFound: !!spot,
        isStatementRight,
        isVerdictRight,
      });
      if (!spot) {
        fn++;
        misses.push({
          kind: 'MISSED',
          page: page.id,
          text: label.sentence,
          detail: `${label.verdict} ${label.passages}`,
        });
        continue;
      }
      tp++;
      if (isStatementRight) statement++;
      if (isVerdictRight) verdict++;
      if (isStatementRight && isVerdictRight) {
        right++;
        if (label.verdict === 'contradicts') contraRight++;
      } else {
        misses.push({
          kind: isStatementRight ? 'VERDICT' : 'STATEMENT',
          page: page.id,
          text: label.sentence,
          detail: `want ${label.verdict} ${label.passages}; got ${spot.verdict} ${spot.statement}`,
        });
      }
    }
  }
  const ratio = (a: number, b: number): number => (b ? a / b : 0);
  return {
    figures: {
      pages: pages.length,
      labels: tp + fn,
      precision: ratio(tp, tp + fp),
      recall: ratio(tp, tp + fn),
      f1: ratio(2 * tp, 2 * tp + fp + fn),
      statementRight: ratio(statement, tp),
      verdictRight: ratio(verdict, tp),
      endToEnd: ratio(2 * right, 2 * right + (fp + tp - right) + (fn + tp - right)),
      negativePages: negative,
      negativeHit: hit,
      contradictionsRight: ratio(contraRight, contra),
    },
    misses,
    outcomes,
  };
}
