/**
 * One learnt head: sparse features in, one score a class out. The file is text, one character for each six bits, because
 * text is what loads fastest. `tools/train/pack.ts` writes it; nothing here learns.
 */

/** A head as it is stored. A digit is a character of `DIGITS`. */
export interface PackedHead {
  classes: number;
  /** Feature hashes in ascending order: each one's distance from the one before, as `readNumbers` reads it. */
  features: string;
  /** How many weights each feature has, likewise; empty where there is one class, and so one weight each. */
  counts: string;
  /**
   * The class of each weight, for all features in turn, likewise: its distance from the class before it in the same
   * feature; empty where there is one class.
   */
  steps: string;
  /** The weights, a digit each. */
  weights: string;
  /** One value a class, in units of its scale. */
  bias: number[];
  /** The largest weight of each class. */
  scales: number[];
  /** The smallest weight that is kept, as a share of the largest. */
  least: number;
}

export interface Head {
  classes: number;
  /** Scores of all classes, in a fresh array, for groups of features of which none shares any with another. */
  score(...groups: readonly (readonly number[])[]): Float32Array;
}

/** @throws when the stored head is damaged: lengths do not fit. */
export function unpackHead(packed: PackedHead): Head {
  const { classes, bias, scales, least } = packed;
  const hashes = Uint32Array.from(readNumbers(packed.features));
  for (let row = 1; row < hashes.length; row++) hashes[row]! += hashes[row - 1]!;
  const firsts = firstsOf(classes === 1 ? new Array(hashes.length).fill(1) : readNumbers(packed.counts));
  const digits = readDigits(packed.weights);
  const places =
    classes === 1 ? new Uint16Array(digits.length) : classesOf(readNumbers(packed.steps), firsts);
  if (
    firsts.length !== hashes.length + 1 ||
    digits.length !== firsts[hashes.length] ||
    places.length !== digits.length ||
    scales.length !== classes ||
    bias.length !== classes
  ) {
    throw new Error('The weights of the engine are damaged; build them again with "npm run train".');
  }
  const worth = worthOfDigits(least);
  const rowOf = createIndex(hashes);
  return {
    classes,
    score(...groups) {
      const sums = Float32Array.from(bias);
      let active = 1;
      for (const group of groups) {
        for (let f = 0; f < group.length; f++) {
          const row = rowOf(group[f]!);
          if (row < 0) continue;
          active++;
          for (let at = firsts[row]!, end = firsts[row + 1]!; at < end; at++)
            sums[places[at]!]! += worth[digits[at]!]!;
        }
      }
      const norm = 1 / Math.sqrt(active);
      for (let c = 0; c < classes; c++) sums[c]! *= norm * scales[c]!;
      return sums;
    },
  };
}

/** Sizes of weight a digit can tell apart; the sixth bit is the sign. */
export const SIZES = 32;

/**
 * What each digit says as a weight, as a share of the largest: sizes grow by a constant factor from `least` to 1, so that
 * small weights are kept as exactly, for their size, as large ones.
 */
function worthOfDigits(least: number): Float32Array {
  return Float32Array.from({ length: SIZES * 2 }, (_, digit) => {
    const size = least ** (1 - (digit % SIZES) / (SIZES - 1));
    return digit < SIZES ? size : -size;
  });
}

/** Where each feature's weights begin; the last one is where they end. */
function firstsOf(counts: readonly number[]): Uint32Array {
  const firsts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) firsts[row + 1] = firsts[row]! + counts[row]!;
  return firsts;
}

/** The class of each weight: steps add up within a feature. */
function classesOf(steps: readonly number[], firsts: Uint32Array): Uint16Array {
  const classes = Uint16Array.from(steps);
  for (let row = 0; row + 1 < firsts.length; row++)
    for (let at = firsts[row]! + 1; at < firsts[row + 1]!; at++) classes[at]! += classes[at - 1]!;
  return classes;
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

/** The digits of Base64, 0 to 63. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

function readDigits(text: string): Uint8Array {
  const digits = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) digits[i] = VALUES[text.charCodeAt(i)]!;
  return digits;
}

/** Numbers of any size, as source maps write them (without a sign): five bits a digit, low bits first; 32 says there is more. */
function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [number, bits] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const digit = VALUES[text.charCodeAt(i)]!;
    number += (digit & 31) * 2 ** bits;
    bits += 5;
    if (digit >= 32) continue;
    numbers.push(number);
    [number, bits] = [0, 0];
  }
  return numbers;
}

/** Base64 -> bytes; written here because this room knows no browser and no Node. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length >> 2) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const group =
      (VALUES[text.charCodeAt(at)]! << 18) |
      (VALUES[text.charCodeAt(at + 1)]! << 12) |
      (VALUES[text.charCodeAt(at + 2)]! << 6) |
      VALUES[text.charCodeAt(at + 3)]!;
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

/** Score -> probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
