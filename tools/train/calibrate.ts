/**
 * Leave one batch out: every page is judged by weights that have never seen its author. From those judgements the
 * weights of the page's evidence are learnt, and the threshold below which the engine keeps silent.
 */
import type { Corpus } from '../../src/corpus/types.ts';
import { createAsides } from '../../src/engine/asides.ts';
import type { Bar } from '../../src/engine/bar.ts';
import { createTagger } from '../../src/engine/concepts.ts';
import {
  EVIDENCE_SIZE,
  evidenceOf,
  LONE_SIZE,
  likelihood,
  loneEvidenceOf,
} from '../../src/engine/evidence.ts';
import { type Answer, createJudge } from '../../src/engine/judge.ts';
import type { Weights } from '../../src/engine/weights.ts';
import { chooseBar, figuresAt, line } from './bar.ts';
import type { Row } from './examples.ts';
import { fitLogistic } from './logistic.ts';
import { batchesOf, type LabelledPage } from './pages.ts';
import { createQuoter, type Quoted } from './quoted.ts';
import type { Heads } from './trainer.ts';

/** One sentence, judged by weights that have not seen its author. */
export interface Judged {
  row: Row;
  quoted?: Quoted;
  answer?: Answer;
  evidence?: number[];
  /** What the sentence shows alone. */
  lone: number[];
  /** Sentences of the page. */
  count: number;
  /** Probability of being a claim. */
  confidence: number;
}

export interface Calibrated {
  evidence: number[];
  lone: Weights['lone'];
  bar: Bar;
  figures: Record<string, number>;
  /** All sentences of whole pages, judged by weights that have not seen their author. */
  judged: Judged[];
}

/** For heads that are only asked for their answers. */
export const UNCALIBRATED = {
  threshold: 0,
  leastOnPage: 0,
  leastPlain: 0,
  evidence: new Array(EVIDENCE_SIZE + 1).fill(0),
  lone: new Array(LONE_SIZE + 1).fill(0),
};

/**
 * @param rows all sentences of the training pages; `cuts` those of the same pages cut into short ones
 * @param folds for the name of each batch, heads that have not seen it
 */
export function leaveOneOut(
  corpus: Corpus,
  { rows, cuts }: { rows: readonly Row[]; cuts: readonly Row[] },
  folds: ReadonlyMap<string, Heads>,
  say: (line: string) => void,
): Calibrated {
  const tagger = createTagger(corpus.lexicon);
  const quotedOf = createQuoter(corpus);
  const asides = createAsides(tagger);
  const batches = batchesOf(rows.map(({ page }) => page));
  const judged: Judged[] = [];
  for (const batch of batches) {
    const judge = createJudge({ ...folds.get(batch)!, ...UNCALIBRATED }, tagger);
    for (const page of pagesOf([...rows, ...cuts].filter((row) => row.page.batch === batch))) {
      const quoted = page.map((row) => quotedOf(row));
      const weighed = judge.weigh(page, (at) => quoted[at] !== undefined);
      const evidence = evidenceOf(page[0]!.topic, weighed);
      const isAside = asides(page.map(({ sentence }) => sentence));
      page.forEach((row, at) => {
        const { answer } = weighed[at]!;
        judged.push({
          row,
          lone: loneEvidenceOf(weighed[at]!),
          count: page.length,
          confidence: 0,
          ...(quoted[at] ? { quoted: quoted[at] } : {}),
          ...(answer ? { answer } : {}),
          ...(evidence[at] && !isAside[at] ? { evidence: evidence[at] } : {}),
        });
      });
    }
  }
  for (const batch of batches) {
    const weights = fitWeights(judged.filter(({ row }) => row.page.batch !== batch));
    for (const each of judged)
      if (each.row.page.batch === batch && each.evidence)
        each.confidence = likelihood({ ...each, evidence: each.evidence }, weights);
  }
  const isCut = new Set(cuts.map(({ page }) => page));
  const parts = judged.filter(({ row }) => isCut.has(row.page));
  const pages = judged.filter(({ row }) => row.page.kind !== 'piece' && !isCut.has(row.page));
  for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const bar = { threshold, leastOnPage: 0, leastPlain: 0 };
    say(`${`at ${threshold}`.padEnd(10)} ${line(figuresAt(pages, bar))}`);
    say(`${'  parts'.padEnd(10)} ${line(figuresAt(parts, bar))}`);
  }
  const bar = chooseBar(pages, parts);
  const show = (name: string, some: readonly Judged[]): void =>
    say(`${name.padEnd(10)} ${line(figuresAt(some, bar))}`);
  for (const batch of batches)
    show(
      batch,
      pages.filter(({ row }) => row.page.batch === batch),
    );
  show(
    'pieces',
    judged.filter(({ row }) => row.page.kind === 'piece'),
  );
  show('parts', parts);
  show('pages', pages);
  say(`at ${bar.threshold}, ${bar.leastOnPage} on the page, and plain from ${bar.leastPlain}`);
  return { ...fitWeights(judged), bar, figures: roundAll(figuresAt(pages, bar)), judged: pages };
}

/** Sentences page by page, in order. */
function pagesOf(rows: readonly Row[]): Row[][] {
  const pages = new Map<LabelledPage, Row[]>();
  for (const row of rows) {
    const page = pages.get(row.page);
    if (page) page.push(row);
    else pages.set(row.page, [row]);
  }
  return [...pages.values()];
}

/**
 * The evidence is learnt from whole pages and from their parts, so that it holds for long pages and short ones; what a
 * sentence shows alone, from pieces.
 */
function fitWeights(judged: readonly Judged[]): { evidence: number[]; lone: Weights['lone'] } {
  const learning = judged.flatMap(({ row, evidence, quoted, lone }) =>
    evidence && !quoted && !row.label?.optional
      ? [{ isPiece: row.page.kind === 'piece', x: evidence, lone, isRight: !!row.label, weight: 1 }]
      : [],
  );
  const round = (weight: number): number => Number(weight.toPrecision(5));
  const alone = fitLogistic(
    learning.flatMap(({ isPiece, lone, ...rest }) => (isPiece ? [{ ...rest, x: lone }] : [])),
  );
  alone[alone.length - 1]! -= PIECES_ARE_RICH;
  return {
    evidence: fitLogistic(learning.filter(({ isPiece }) => !isPiece)).map(round),
    lone: alone.map(round),
  };
}

/** Pieces were written to show claims: one sentence in three is one. In a text by chance, hardly one in ten. */
const PIECES_ARE_RICH = Math.log(6);

function roundAll(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(4))]));
}
