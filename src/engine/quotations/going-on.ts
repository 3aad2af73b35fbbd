/**
 * Where a quotation goes on: sentences in the same quotation marks, too short or too plain to be known by themselves. They
 * are the next words of the source, or words that are not the creators' and alter what is.
 */
import type { Span } from '../sentences.ts';
import type { Marked } from './marks.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';
import { isAnsweredAt, type Record } from './record.ts';
import type { Voice } from './voice.ts';

/** Reads what stands in a span as quoted; words of the record `from ..< to` may be found one by one. */
export type ReadQuoted = (span: Span, from: number, to: number) => Piece | undefined;
/** Under whose name a piece of a sentence stands. */
export type VoiceOf = (sentence: Span, piece: Span) => Voice;

const MOST_SKIPPED = 60; // words of the source between a sentence and the next that is given
const MOST_FOREIGN = 2; // times as many words as are theirs: more is somebody else's speech, which only borrows
const OWN_SIGN = 7; // words in a row that are quoted whoever is named

/**
 * @param sentences of a paragraph, @param read what was found in each
 * @returns the readings, with sentences added that go on in the same marks
 */
export function withRest(
  sentences: readonly Span[],
  read: readonly (Reading | undefined)[],
  marked: readonly Marked[],
  record: Record,
  readQuoted: ReadQuoted,
  voiceOf: VoiceOf,
): Reading[] {
  const readings = [...read];
  for (const mark of marked) {
    const within = sentences.flatMap((sentence, index) =>
      sentence.start < mark.end && sentence.end > mark.start ? [index] : [],
    );
    if (within.length < 2) continue;
    for (const index of within) goOn(index, index - 1, mark);
    for (const index of within.toReversed()) goOn(index, index + 1, mark);
    for (const index of within.slice(1)) {
      answer(index - 1, index, mark);
      share(index - 1, index, mark);
      share(index, index - 1, mark);
    }
  }
  return [...new Set(readings.filter((reading) => reading !== undefined))];

  /** A question and an answer that is not its own are one alteration. */
  function answer(asking: number, answering: number, mark: Marked): void {
    const [one, other] = [readings[asking], readings[answering]];
    if (!one || !other || one === other || !areOf(mark, one, other)) return;
    const [question, reply] = [one.pieces.at(-1)!, other.pieces[0]!];
    if (!isAnsweredAt(placeAfter(question), record.words)) return;
    if (!reply.changes.some(({ at, gravity }) => at === 0 && gravity === 'alteration')) return;
    const joint = readQuoted(
      { start: Math.max(one.sentence.start, mark.start), end: Math.min(other.sentence.end, mark.end) },
      0,
      0,
    );
    if (joint) join(one, other, [...one.pieces.slice(0, -1), joint, ...other.pieces.slice(1)]);
  }

  /** Who says the one sentence says the other. */
  function share(from: number, to: number, mark: Marked): void {
    const [one, other] = [readings[from], readings[to]];
    if (!one || !other || one === other || !(from < to ? areOf(mark, one, other) : areOf(mark, other, one)))
      return;
    if ((one.voice.person || one.voice.stranger) && !other.voice.person && !other.voice.stranger)
      put({ ...other, voice: one.voice }, other);
  }

  function join(one: Reading, other: Reading, pieces: Piece[]): void {
    const sentence = { start: one.sentence.start, end: other.sentence.end };
    const marks = [...one.marks, ...other.marks];
    put({ ...one, sentence, pieces, marks }, one, other);
  }

  function put(reading: Reading, ...instead: readonly (Reading | undefined)[]): void {
    readings.forEach((each, at) => {
      if (each && instead.includes(each)) readings[at] = reading;
    });
  }

  function goOn(index: number, neighbour: number, mark: Marked): void {
    const near = readings[neighbour];
    const sentence = sentences[index]!;
    const isAfter = neighbour < index;
    if (readings[index] || !near || (isAfter ? near.marks.at(-1) : near.marks[0]) !== mark.start) return;
    const rest = { start: Math.max(sentence.start, mark.start), end: Math.min(sentence.end, mark.end) };
    const piece = (isAfter ? near.pieces.at(-1) : near.pieces[0])!;
    const [from, to] = isAfter
      ? [placeAfter(piece), placeAfter(piece) + MOST_SKIPPED]
      : [piece.runs[0]!.place - MOST_SKIPPED, piece.runs[0]!.place];
    const next = readQuoted(rest, Math.max(0, from), Math.min(record.words.length, to));
    if (next && isTheirs(next)) {
      readings[index] = { sentence, pieces: [next], voice: voiceOf(sentence, rest), marks: [mark.start] };
      return;
    }
    if (!mark.closed || !isPlain(piece, near) || isUnknown(piece, isAfter, record)) return;
    const joint = readQuoted(
      isAfter
        ? { start: Math.max(near.sentence.start, mark.start), end: rest.end }
        : { start: rest.start, end: Math.min(near.sentence.end, mark.end) },
      0,
      0,
    );
    if (!joint || joint.page.length > piece.page.length * (1 + MOST_FOREIGN)) return;
    if (!joint.changes.some(({ gravity }) => gravity === 'alteration')) return;
    const joined: Reading = {
      ...near,
      sentence: {
        start: Math.min(near.sentence.start, sentence.start),
        end: Math.max(near.sentence.end, sentence.end),
      },
      pieces: isAfter ? [...near.pieces.slice(0, -1), joint] : [joint, ...near.pieces.slice(1)],
    };
    readings[index] = near;
    put(joined, near);
  }
}

/** Whether the mark holds the end of the one and the beginning of the other. */
function areOf(mark: Marked, one: Reading, other: Reading): boolean {
  return one.marks.at(-1) === mark.start && other.marks[0] === mark.start;
}

export function placeAfter({ runs }: Piece): number {
  const last = runs.at(-1)!;
  return last.place + last.length;
}

/** All of it is in the source, in one way or another. */
function isTheirs({ coverage, changes, runs, page }: Piece): boolean {
  const equal = runs.reduce((sum, { length }) => sum + length, 0);
  return (
    coverage > 0.95 &&
    changes.every(({ gravity }) => gravity === 'none' || gravity === 'cut') &&
    equal * 5 >= page.filter(({ inserted }) => !inserted).length * 4
  );
}

/** Whether the sentence beside is surely quoted, so that what stands in the same marks is given as theirs, too. */
function isPlain({ coverage, longest }: Piece, { voice }: Reading): boolean {
  return voice.presented === 2 ? coverage > 0.6 : coverage > 0.9 && longest.words >= OWN_SIGN;
}

/** Whether the source goes on with words that we do not hold: then what the page has there may be them. */
function isUnknown({ runs }: Piece, isAfter: boolean, { words, sources }: Record): boolean {
  const place = isAfter ? runs.at(-1)!.place + runs.at(-1)!.length : runs[0]!.place;
  const [before, after] = [words[place - 1], words[place]];
  if (!before || !after || before.source !== after.source) return true;
  return sources[before.source]!.text.slice(before.end, after.start).includes('[...]');
}
