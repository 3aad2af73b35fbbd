/** Learnt weights -> the compact form the engine loads. */
import type { PackedHead } from '../../src/engine/head.ts';
import type { Linear } from './linear.ts';

/** @param prune features whose largest weight is below this share of the head's largest are left out. */
export function packHead({ classes, rows, weights }: Linear, prune = 0.01): PackedHead {
  const largest = new Float32Array(classes);
  for (let at = 0; at < weights.length; at++)
    largest[at % classes] = Math.max(largest[at % classes]!, Math.abs(weights[at]!));
  const scales = [...largest].map((most) => (most || 1) / 127);
  const isWorth = (row: number): boolean =>
    largest.some((most, c) => Math.abs(weights[row * classes + c]!) > most * prune);
  const kept = [...rows].filter(([, row]) => isWorth(row)).sort(([a], [b]) => a - b);
  const hashes = Uint32Array.from(kept, ([hash]) => hash);
  const bytes = new Int8Array((kept.length + 1) * classes);
  [...kept.map(([, row]) => row), rows.size].forEach((row, to) => {
    for (let c = 0; c < classes; c++)
      bytes[to * classes + c] = Math.round(weights[row * classes + c]! / scales[c]!);
  });
  return {
    classes,
    features: Buffer.from(hashes.buffer).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scales: scales.map((scale) => Number(scale.toPrecision(5))),
  };
}
