/**
 * Leave one batch out: every page is judged by weights that have never seen its author. From those judgements come the
 * calibration (score -> probability of being right) and the threshold below which the engine keeps silent.
 */
import type { Corpus } from '../../src/corpus/types.ts';
import { createTagger } from '../../src/engine/concepts.ts';
import { createJudge, type Judgement } from '../../src/engine/judge.ts';
import type { Weights } from '../../src/engine/weights.ts';
import type { PhraseRow, Row } from './examples.ts';
import { scoreSpots } from './score.ts';
import { trainHeads } from './trainer.ts';

export interface Judged {
  row: Row;
  score: number;
  answer: Omit<Judgement, 'confidence' | 'claimScore'>;
}

export interface Calibrated {
  calibration: Weights['calibration'];
  threshold: number;
  figures: Record<string, number>;
  judged: Judged[];
}

const UNCALIBRATED = {
  threshold: 0,
  calibration: { a: 1, b: 0 },
  provenance: { training: '', pages: 0, claims: 0, learnt: '', figures: {} },
};

export function leaveOneOut(
  corpus: Corpus,
  rows: readonly Row[],
  phrases: readonly PhraseRow[],
  say: (line: string) => void,
): Calibrated {
  const tagger = createTagger(corpus.lexicon);
  const batches = [...new Set(rows.map((row) => row.page.batch))];
  const judged: Judged[] = [];
  for (const batch of batches) {
    const judge = createJudge(
      {
        ...trainHeads(
          corpus,
          rows.filter((row) => row.page.batch !== batch),
          phrases,
        ),
        ...UNCALIBRATED,
      },
      tagger,
    );
    for (const row of rows) if (row.page.batch === batch) judged.push({ row, ...judge.scoreRow(row) });
    say(`left out ${batch}`);
  }
  const calibration = fitCalibration(judged);
  const probability = (score: number): number => 1 / (1 + Math.exp(-(calibration.a * score + calibration.b)));
  let best = { threshold: 0.5, value: -1 };
  for (let threshold = 0.3; threshold <= 0.9; threshold += 0.02) {
    const { figures } = figuresAt(judged, probability, threshold);
    const value =
      figures.endToEnd -
      2 * Math.max(0, 0.9 - figures.precision) -
      Math.max(0, figures.negativeHit / figures.negativePages - 0.1);
    if (value > best.value) best = { threshold: Number(threshold.toFixed(2)), value };
  }
  const { figures } = figuresAt(judged, probability, best.threshold);
  for (const batch of batches) {
    const one = figuresAt(
      judged.filter(({ row }) => row.page.batch === batch),
      probability,
      best.threshold,
    ).figures;
    say(`${batch.padEnd(10)} ${line(one)}`);
  }
  const full = figuresAt(
    judged.filter(({ row }) => row.page.kind !== 'piece'),
    probability,
    best.threshold,
  ).figures;
  say(`${'pages'.padEnd(10)} ${line(full)}`);
  say(`${'all'.padEnd(10)} ${line(figures)} at ${best.threshold}`);
  return { calibration, threshold: best.threshold, figures: roundAll(figures), judged };
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

function figuresAt(judged: readonly Judged[], probability: (score: number) => number, threshold: number) {
  const byPage = new Map(judged.map(({ row }) => [row.page, [] as Judged[]]));
  for (const each of judged) if (probability(each.score) >= threshold) byPage.get(each.row.page)!.push(each);
  return scoreSpots([...byPage.keys()], (page) =>
    byPage.get(page)!.map(({ row: { sentence }, answer }) => ({
      paragraph: sentence.paragraph,
      start: sentence.start,
      end: sentence.end,
      verdict: answer.verdict,
      statement: answer.statements[0]!.id,
    })),
  );
}

/** Platt's method: a logistic of the score, by Newton steps. */
function fitCalibration(judged: readonly Judged[]): { a: number; b: number } {
  let [a, b] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
    for (const { row, score } of judged) {
      if (row.label?.optional) continue;
      const p = 1 / (1 + Math.exp(-(a * score + b)));
      const slope = p - (row.label ? 1 : 0);
      const curve = p * (1 - p);
      ga += slope * score;
      gb += slope;
      haa += curve * score * score;
      hab += curve * score;
      hbb += curve;
    }
    const determinant = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / determinant;
    b -= (haa * gb - hab * ga) / determinant;
  }
  return { a: Number(a.toFixed(4)), b: Number(b.toFixed(4)) };
}

function roundAll(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(4))]));
}
