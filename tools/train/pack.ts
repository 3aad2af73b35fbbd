/** Learnt weights -> the compact form the engine loads: only those that say something, a few characters each. */
import { areFew, DIGITS, type PackedHead, SIZES, widthOf } from '../../src/engine/head.ts';
import type { Linear } from './linear.ts';

/** @param least a weight below this share of its class's largest is left out, and a feature that has none left */
export function packHead({ classes, rows, weights }: Linear, least: number): PackedHead {
  const largest = new Float32Array(classes);
  for (let at = 0; at < rows.size * classes; at++)
    largest[at % classes] = Math.max(largest[at % classes]!, Math.abs(weights[at]!));
  const scales = [...largest].map((most) => Number((most || 1).toPrecision(5)));
  const shareOf = (row: number, c: number): number => weights[row * classes + c]! / scales[c]!;
  let [features, counts, places, digits, before] = ['', '', '', '', 0];
  for (const [hash, row] of [...rows].sort(([a], [b]) => a - b)) {
    const kept = scales.flatMap((_, c) => (Math.abs(shareOf(row, c)) < least ? [] : [c]));
    if (!kept.length) continue;
    features += numberOf(hash - before);
    before = hash;
    digits += kept.map((c) => digitOf(shareOf(row, c), least)).join('');
    if (classes === 1) continue;
    if (areFew(classes)) {
      places += DIGITS[kept.reduce((bits, c) => bits | (1 << c), 0)]!;
      continue;
    }
    counts += numberOf(kept.length);
    places += kept.map((c) => placeOf(c, widthOf(classes))).join('');
  }
  const bias = scales.map((_, c) => Number(shareOf(rows.size, c).toPrecision(5)));
  return {
    ...{ classes, features, counts, places, weights: digits, bias, scales },
    least: Number(least.toPrecision(5)),
  };
}

/** The digit whose worth is nearest, by its factor. */
function digitOf(share: number, least: number): string {
  const size = Math.round((SIZES - 1) * (1 - Math.log(Math.abs(share)) / Math.log(least)));
  return DIGITS[Math.min(SIZES - 1, Math.max(0, size)) + (share < 0 ? SIZES : 0)]!;
}

/** A class in so many digits, high ones first. */
function placeOf(c: number, width: number): string {
  return (width > 1 ? DIGITS[Math.floor(c / DIGITS.length)]! : '') + DIGITS[c % DIGITS.length]!;
}

function numberOf(value: number): string {
  let text = '';
  let rest = value;
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += DIGITS[(rest % 32) + 32]!;
  return text + DIGITS[rest]!;
}
