/** A dense logistic regression by Newton steps: for the few numbers of a page's evidence. Deterministic. */
import { sigmoid } from '../../src/engine/head.ts';

export interface Observation {
  x: readonly number[];
  isRight: boolean;
  weight: number;
}

/** Pull towards zero; the bias is free. */
const RIDGE = 1;
const STEPS = 30;

/** @returns one weight for each number, for numbers as they come (not standardized), then the bias. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = observations[0]!.x.length;
  const { mean, spread } = standard(observations, size);
  const rows = observations.map(({ x }) => [...x.map((value, i) => (value - mean[i]!) / spread[i]!), 1]);
  let weights: number[] = new Array(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((w, i) => (i < size ? -RIDGE * w : 0));
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? (i < size ? RIDGE : 1e-9) : 0)));
    rows.forEach((row, at) => {
      const { isRight, weight } = observations[at]!;
      const p = sigmoid(row.reduce((sum, value, i) => sum + value * weights[i]!, 0));
      const pull = weight * ((isRight ? 1 : 0) - p);
      const bend = weight * p * (1 - p);
      for (let i = 0; i <= size; i++) {
        slope[i]! += pull * row[i]!;
        for (let j = 0; j <= size; j++) curve[i]![j]! += bend * row[i]! * row[j]!;
      }
    });
    const by = solve(curve, slope);
    weights = weights.map((w, i) => w + by[i]!);
  }
  const plain = weights.slice(0, size).map((w, i) => w / spread[i]!);
  const bias = weights[size]! - plain.reduce((sum, w, i) => sum + w * mean[i]!, 0);
  return [...plain, bias];
}

function standard(observations: readonly Observation[], size: number) {
  const count = observations.length;
  const mean = Array.from(
    { length: size },
    (_, i) => observations.reduce((s, { x }) => s + x[i]!, 0) / count,
  );
  const spread = mean.map(
    (m, i) => Math.sqrt(observations.reduce((s, { x }) => s + (x[i]! - m) ** 2, 0) / count) + 1e-6,
  );
  return { mean, spread };
}

/** Gaussian elimination with pivots; the matrix is symmetric and positive. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const found: number[] = new Array(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!;
    for (let j = i + 1; j < size; j++) rest -= rows[i]![j]! * found[j]!;
    found[i] = rest / rows[i]![i]!;
  }
  return found;
}
