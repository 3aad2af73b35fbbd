/**
 * A linear softmax over sparse features, learnt by AdaGrad. Seeded: the same examples give the same weights.
 * With one class it is a logistic regression.
 */

import { sigmoid, softmax } from '../../src/engine/head.ts';

export interface Example {
  /** Feature hashes, each once. */
  features: number[];
  /** Classes that are right; for one class, [] means no. */
  right: number[];
  weight: number;
}

export interface Linear {
  classes: number;
  /** Feature hash -> row. */
  rows: Map<number, number>;
  /** rows x classes, row by row; the last row is the bias. */
  weights: Float32Array;
}

export interface LinearOptions {
  classes: number;
  epochs: number;
  rate: number;
  /** Pull towards zero, per update of a feature. */
  decay: number;
  /** A feature seen in fewer examples is left out. */
  least: number;
  /**
   * Share of an example's features that are hidden each time it is seen (dropout): no single word may then carry an
   * answer alone. 0 hides none.
   */
  drop: number;
  seed: number;
}

export function learn(examples: readonly Example[], options: LinearOptions): Linear {
  const { classes, epochs, rate, decay, least, drop, seed } = options;
  const rows = countRows(examples, least);
  const bias = rows.size;
  const weights = new Float32Array((bias + 1) * classes);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const random = createRandom(seed);
  const known = examples.map(({ features }) =>
    Int32Array.from([...features.flatMap((f) => rows.get(f) ?? []), bias]),
  );
  const order = examples.map((_, index) => index);
  const scores = new Float32Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { right, weight } = examples[index]!;
      const active = drop ? known[index]!.filter((row) => row === bias || random() >= drop) : known[index]!;
      scoresOf(weights, active, classes, scores);
      gradient(scores, right, classes);
      const norm = 1 / Math.sqrt(active.length);
      for (const row of active) {
        const at = row * classes;
        for (let c = 0; c < classes; c++) {
          const slope = scores[c]! * weight * norm + decay * weights[at + c]!;
          if (slope === 0) continue;
          squares[at + c]! += slope * slope;
          weights[at + c]! -= (rate * slope) / Math.sqrt(squares[at + c]!);
        }
      }
    }
  }
  return { classes, rows, weights };
}

// A sentence with more features is not surer for it: sums are divided by the root of their number.
function scoresOf(
  weights: Float32Array,
  active: Int32Array,
  classes: number,
  into: Float32Array,
): Float32Array {
  into.fill(0);
  for (const row of active) {
    const at = row * classes;
    for (let c = 0; c < classes; c++) into[c]! += weights[at + c]!;
  }
  const norm = 1 / Math.sqrt(active.length);
  for (let c = 0; c < classes; c++) into[c]! *= norm;
  return into;
}

/** Turns scores into the slope of the loss; with several right classes their sum is what counts. */
function gradient(scores: Float32Array, right: readonly number[], classes: number): void {
  if (classes === 1) {
    scores[0] = sigmoid(scores[0]!) - (right.length ? 1 : 0);
    return;
  }
  softmax(scores);
  let sum = 1e-9;
  for (const c of right) sum += scores[c]!;
  for (let c = 0; c < classes; c++) {
    if (right.includes(c)) scores[c]! -= scores[c]! / sum;
  }
}

function countRows(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= least) rows.set(feature, rows.size);
  return rows;
}

/** A small seeded generator (mulberry32): numbers from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
