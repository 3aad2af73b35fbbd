/** Learnt weights -> the compact form the engine loads: whole numbers, and only those that say something. */
import type { PackedHead } from '../../src/engine/head.ts';
import type { Linear } from './linear.ts';

const LARGEST = 127;

/** @param least of 127: a weight below this share of its class's largest is left out, and a feature that has none left. */
export function packHead({ classes, rows, weights }: Linear, least = 1): PackedHead {
  const largest = new Float32Array(classes);
  for (let at = 0; at < weights.length; at++)
    largest[at % classes] = Math.max(largest[at % classes]!, Math.abs(weights[at]!));
  const scales = [...largest].map((most) => (most || 1) / LARGEST);
  const valuesOf = (row: number): number[] =>
    scales.map((scale, c) => Math.round(weights[row * classes + c]! / scale));
  const hashes: number[] = [];
  const counts: number[] = [];
  const entries: number[] = [];
  for (const [hash, row] of [...rows].sort(([a], [b]) => a - b)) {
    const kept = valuesOf(row).flatMap((value, c) => (Math.abs(value) >= least ? [c, value] : []));
    if (!kept.length) continue;
    hashes.push(hash);
    counts.push(kept.length / 2);
    entries.push(...kept);
  }
  return {
    classes,
    features: base64(Uint32Array.from(hashes)),
    counts: base64(Uint8Array.from(counts)),
    entries: base64(Int8Array.from(entries)),
    bias: valuesOf(rows.size),
    scales: scales.map((scale) => Number(scale.toPrecision(5))),
  };
}

function base64({ buffer }: { buffer: ArrayBufferLike }): string {
  return Buffer.from(buffer as ArrayBuffer).toString('base64');
}
