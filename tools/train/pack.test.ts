import { describe, expect, it } from 'vitest';
import { unpackHead } from '../../src/engine/head.ts';
import { createRandom, type Linear } from './linear.ts';
import { packHead } from './pack.ts';

/** A head of some hundred features, its hashes all over the range of 32 bits. */
function headOf(classes: number): Linear {
  const random = createRandom(5);
  const rows = new Map(
    Array.from({ length: 300 }, (_, row) => [Math.floor(random() * 2 ** 32), row] as const),
  );
  const weights = Float32Array.from({ length: 301 * classes }, () => (random() - 0.5) ** 3);
  return { classes, rows, weights };
}

/** The score before packing, with every weight below `least` of its class's largest left out. */
function exactly({ classes, rows, weights }: Linear, features: number[], c: number, least: number): number {
  const of = (row: number): number => weights[row * classes + c]!;
  const all = Array.from({ length: rows.size }, (_, row) => Math.abs(of(row)));
  const floor = Math.max(...all) * least;
  const known = features.flatMap((feature) => rows.get(feature) ?? []);
  const sum = known.reduce((total, row) => total + (Math.abs(of(row)) < floor ? 0 : of(row)), of(rows.size));
  return sum / Math.sqrt(known.length + 1);
}

describe.each([1, 3, 6, 7, 41, 300])('a packed head of %s classes', (classes) => {
  const head = headOf(classes);
  const features = [...head.rows.keys()].slice(0, 40);

  it('scores as what was learnt, but for rounding', () => {
    const scores = unpackHead(packHead(head, 1e-4)).score(features.slice(0, 20), features.slice(20));
    for (let c = 0; c < classes; c++)
      expect(Math.abs(scores[c]! - exactly(head, features, c, 1e-4))).toBeLessThan(0.02);
  });

  it('leaves small weights out', () => {
    const [all, some] = [packHead(head, 1e-4), packHead(head, 0.3)];
    expect(some.weights.length).toBeLessThan(all.weights.length / 2);
  });

  it('is refused when a part of it is lost', () => {
    const packed = packHead(head, 1e-4);
    expect(() => unpackHead({ ...packed, weights: packed.weights.slice(1) })).toThrow('damaged');
    expect(() => unpackHead({ ...packed, features: packed.features.slice(0, -8) })).toThrow('damaged');
  });
});
