/**
 * One learnt head: sparse features in, one score a class out. The file is text, one character for each six bits, because
 * text is what loads fastest. `tools/train/pack.ts` writes it; nothing here learns.
 */

/** A head as it is stored. A digit is a character of `DIGITS`. */
export interface PackedHead {
  classes: number;
  /** Feature hashes in ascending order: each one's distance from the one before, as `readNumbers` reads it. */
  features: string;
  /** How many weights each feature has, likewise; empty where there is one class, and so one weight each, or a few. */
  counts: string;
  /**
   * The class of each weight, for all features in turn, in `widthOf` digits; empty where there is one class. Of a few classes
   * (`areFew`), in place of that and of `counts`, a digit for each feature, in which a bit says whether it has a weight of a class.
   */
  places: string;
  /** The weights, a digit each. */
  weights: string;
  /** One value a class, in units of its scale. */
  bias: number[];
  /** The largest weight of each class. */
  scales: number[];
  /** The smallest weight that is kept, as a share of the largest. */
  least: number;
}

/** The sum of some features' weights, before the next are added. */
export interface Sum {
  values: Float32Array;
  /** Features that have weights, and the bias. */
  active: number;
}

export interface Head {
  classes: number;
  /** Scores of all classes, in a fresh array, for groups of features of which none shares any with another. */
  score(...groups: readonly ArrayLike<number>[]): Float32Array;
  /** A sum to use again and again: making one costs more than adding to it. */
  createSum(): Sum;
  /** Sets a sum to the bias, or to what another has so far. */
  begin(sum: Sum, from?: Sum): void;
  /** Adds the weights of features that the sum has not yet: those of the list from one place up to another. */
  add(sum: Sum, features: ArrayLike<number>, from: number, to: number): void;
  /** Score of a class for the features added so far. */
  scoreOf(sum: Sum, at: number): number;
  /** Scores of all classes for the features added so far, in a fresh array. */
  finish(sum: Sum): Float32Array;
}

/** @throws when the stored head is damaged: lengths do not fit. */
export function unpackHead(packed: PackedHead): Head {
  const { classes, bias, scales, least } = packed;
  const hashes = readNumbers(packed.features, true);
  const { weights, places } = packed;
  const isFew = areFew(classes);
  const firsts = firstsOf(
    classes === 1
      ? new Uint32Array(hashes.length).fill(1)
      : isFew
        ? countsOfBits(places)
        : readNumbers(packed.counts),
  );
  const entries = new Uint16Array(weights.length);
  const width = widthOf(classes);
  if (
    firsts.length !== hashes.length + 1 ||
    weights.length !== firsts[hashes.length] ||
    places.length !== (isFew ? hashes.length : weights.length * width) ||
    scales.length !== classes ||
    bias.length !== classes
  ) {
    throw new Error('The weights of the engine are damaged; build them again with "npm run train".');
  }
  const worth = worthOfDigits(least);
  // Of a hundred thousand features a page has a few thousand: the weights of a feature are read when it is first met,
  // which saves most of the time of waking.
  const isRead = new Uint8Array(hashes.length);
  const read = (row: number): void => {
    isRead[row] = 1;
    let bits = isFew ? digitAt(places, row) : 0;
    for (let at = firsts[row]!; at < firsts[row + 1]!; at++) {
      let place = isFew ? lowestBit(bits) : 0;
      bits &= bits - 1;
      for (let i = at * width; !isFew && i < (at + 1) * width; i++)
        place = (place << DIGIT_BITS) | digitAt(places, i);
      entries[at] = (place << DIGIT_BITS) | digitAt(weights, at);
    }
  };
  const table: Table = { hashes, ...createIndex(hashes), firsts, entries, isRead, read, worth };
  const nothing: Sum = { values: Float32Array.from(bias), active: 1 };

  const createSum: Head['createSum'] = () => ({ values: nothing.values.slice(), active: 1 });
  const begin: Head['begin'] = (sum, from = nothing) => {
    for (let c = 0; c < classes; c++) sum.values[c] = from.values[c]!;
    sum.active = from.active;
  };
  const add: Head['add'] = (sum, features, from, to) => {
    sum.active += addWeights(sum.values, features, from, to, table);
  };
  const finish: Head['finish'] = ({ values, active }) => {
    const scores = new Float32Array(classes);
    const norm = 1 / Math.sqrt(active);
    for (let c = 0; c < classes; c++) scores[c] = values[c]! * (norm * scales[c]!);
    return scores;
  };
  return {
    classes,
    createSum,
    begin,
    add,
    scoreOf: ({ values, active }, at) => Math.fround(values[at]! * ((1 / Math.sqrt(active)) * scales[at]!)),
    finish,
    score(...groups) {
      const sum = createSum();
      for (const group of groups) add(sum, group, 0, group.length);
      return finish(sum);
    },
  };
}

/** The weights of a head, by the hashes of their features. */
interface Table {
  hashes: Uint32Array;
  /** Where to look for a hash, see `createIndex`. */
  shift: number;
  starts: Uint32Array;
  /** Where each feature's weights begin in `entries`. */
  firsts: Uint32Array;
  entries: Uint16Array;
  /** Whether the entries of a feature are there; `read` puts them there. */
  isRead: Uint8Array;
  read(row: number): void;
  /** What each digit says as a weight. */
  worth: Float32Array;
}

/**
 * Adds the weights of some features to the sums of the classes; says how many of the features have any. Most of the
 * engine's time goes by here, so everything is at hand in variables.
 */
function addWeights(
  values: Float32Array,
  features: ArrayLike<number>,
  from: number,
  to: number,
  table: Table,
): number {
  const { hashes, shift, starts, firsts, entries, isRead, worth } = table;
  let active = 0;
  for (let f = from; f < to; f++) {
    const hash = features[f]!;
    const bucket = hash >>> shift;
    const end = starts[bucket + 1]!;
    let row = starts[bucket]!;
    while (row < end && hashes[row] !== hash) row++;
    if (row === end) continue;
    active++;
    if (isRead[row] === 0) table.read(row);
    const last = firsts[row + 1]!;
    for (let at = firsts[row]!; at < last; at++) {
      const entry = entries[at]!;
      values[entry >>> DIGIT_BITS]! += worth[entry & DIGIT]!;
    }
  }
  return active;
}

/** A weight as it is kept ready: its digit in the low bits, its class above them. */
const DIGIT_BITS = 6;
const DIGIT = 63;

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
function firstsOf(counts: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) firsts[row + 1] = firsts[row]! + counts[row]!;
  return firsts;
}

/** Whether one digit has a bit for each class. */
export function areFew(classes: number): boolean {
  return classes > 1 && classes <= DIGIT_BITS;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many bits each digit has. */
function countsOfBits(digits: string): Uint32Array {
  const counts = new Uint32Array(digits.length);
  for (let i = 0; i < digits.length; i++)
    for (let bits = digitAt(digits, i); bits; bits &= bits - 1) counts[i]!++;
  return counts;
}

/** Digits that say which class a weight is of. */
export function widthOf(classes: number): number {
  return classes === 1 ? 0 : classes <= DIGITS.length ? 1 : 2;
}

/**
 * Where to look for a hash in the ascending list: those that begin with the same bits, `hash >>> shift`, stand from
 * `starts[bits]` up to the next start. Hashes are spread evenly, so that is one place or none, or a few.
 */
function createIndex(hashes: Uint32Array): { shift: number; starts: Uint32Array } {
  const bits = Math.max(4, Math.ceil(Math.log2(hashes.length + 1)));
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1).fill(hashes.length);
  let next = 0;
  for (let row = 0; row < hashes.length; row++)
    for (const bucket = hashes[row]! >>> shift; next <= bucket; next++) starts[next] = row;
  return { shift, starts };
}

/** The digits of Base64, 0 to 63. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

function digitAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)]!;
}

/**
 * Numbers of up to 32 bits, as source maps write them (without a sign): five bits a digit, low bits first; 32 says there is more.
 * @param areSteps whether each is to be added to the one before
 */
function readNumbers(text: string, areSteps = false): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let [count, number, bits, before] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const digit = VALUES[text.charCodeAt(i)]!;
    number |= (digit & 31) << bits;
    bits += 5;
    if (digit >= 32) continue;
    if (areSteps) before = number = (number + before) | 0;
    numbers[count++] = number;
    number = 0;
    bits = 0;
  }
  return numbers.slice(0, count); // a part of the long list would keep all of it
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
  for (let c = 0; c < scores.length; c++) most = Math.max(most, scores[c]!);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c]! - most);
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return scores;
}

/** Score -> probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
