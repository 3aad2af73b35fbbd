/**
 * One learnt head: sparse features in, one score a class out. Weights are small whole numbers times a scale; the file
 * is text (base64) because text is what loads fastest. `tools/train` writes it; nothing here learns.
 */

/** A head as it is stored. */
export interface PackedHead {
  classes: number;
  /** Feature hashes, unsigned 32-bit little-endian, base64. */
  features: string;
  /** How many weights each feature has, a byte each, base64; a class without one has weight 0. */
  counts: string;
  /** The weights of all features in turn: class and value, a byte each, base64. */
  entries: string;
  /** One value a class. */
  bias: number[];
  /** What one unit of each class is worth. */
  scales: number[];
}

export interface Head {
  classes: number;
  /** Scores of all classes, in a fresh array, for groups of features of which none shares any with another. */
  score(...groups: readonly (readonly number[])[]): Float32Array;
}

/** @throws when the stored head is damaged: lengths do not fit. */
export function unpackHead({ classes, features, counts, entries, bias, scales }: PackedHead): Head {
  const bytes = decodeBase64(features);
  const hashes = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  const weights = new Int8Array(decodeBase64(entries).buffer);
  const firsts = firstsOf(decodeBase64(counts));
  if (
    firsts.length !== hashes.length + 1 ||
    weights.length !== firsts[hashes.length]! * 2 ||
    scales.length !== classes ||
    bias.length !== classes
  ) {
    throw new Error('The weights of the engine are damaged; build them again with "npm run train".');
  }
  const rowOf = createIndex(hashes);
  return {
    classes,
    score(...groups) {
      const sums = Float32Array.from(bias);
      let active = 1;
      for (const features of groups) {
        for (let f = 0; f < features.length; f++) {
          const row = rowOf(features[f]!);
          if (row < 0) continue;
          active++;
          for (let at = firsts[row]! * 2, end = firsts[row + 1]! * 2; at < end; at += 2)
            sums[weights[at]!]! += weights[at + 1]!;
        }
      }
      const norm = 1 / Math.sqrt(active);
      for (let c = 0; c < classes; c++) sums[c]! *= norm * scales[c]!;
      return sums;
    },
  };
}

/** Where each feature's weights begin; the last one is where they end. */
function firstsOf(counts: Uint8Array): Uint32Array {
  const firsts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) firsts[row + 1] = firsts[row]! + counts[row]!;
  return firsts;
}

/** Number -> its place in the list, or -1: open addressing, a third of the table used. */
function createIndex(hashes: Uint32Array): (hash: number) => number {
  let size = 16;
  while (size < hashes.length * 3) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let row = 0; row < hashes.length; row++) {
    let at = spread(hashes[row]!) & mask;
    while (slots[at] !== -1) at = (at + 1) & mask;
    slots[at] = row;
  }
  return (hash) => {
    let at = spread(hash) & mask;
    for (let row = slots[at]!; row !== -1; row = slots[at]!) {
      if (hashes[row] === hash) return row;
      at = (at + 1) & mask;
    }
    return -1;
  };
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 -> bytes; written here because this room knows no browser and no Node. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length >> 2) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const group =
      (values[text.charCodeAt(at)]! << 18) |
      (values[text.charCodeAt(at + 1)]! << 12) |
      (values[text.charCodeAt(at + 2)]! << 6) |
      values[text.charCodeAt(at + 3)]!;
    bytes[to++] = group >> 16;
    if (to < bytes.length) bytes[to++] = (group >> 8) & 255;
    if (to < bytes.length) bytes[to++] = group & 255;
  }
  return bytes;
}

/** Scores -> shares that sum to 1, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of scores) most = Math.max(most, value);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c]! - most);
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return scores;
}
