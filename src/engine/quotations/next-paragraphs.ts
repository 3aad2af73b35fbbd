/** Paragraphs beside a quotation that are just what the source goes on with: "Well, which fans?" in a block of its own. */
import { placeAfter } from './going-on.ts';
import { readPiece } from './piece.ts';
import type { Reading } from './reading.ts';
import type { Record, RecordWord } from './record.ts';
import { type Unit, unitsOf } from './units.ts';

const LEAST_NEXT = 3; // words
const MOST_NEXT = 600; // characters: what is longer is known by itself

/** @param read what was found in each of the paragraphs */
export function withNextParagraphs(
  paragraphs: readonly string[],
  read: readonly (readonly Reading[])[],
  record: Record,
): (readonly Reading[])[] {
  const readings = [...read];
  const goOn = (index: number, near: Reading | undefined, isAfter: boolean): void => {
    const text = paragraphs[index]!;
    if (!near || readings[index]!.length > 0 || text.length > MOST_NEXT) return;
    const units = unitsOf(text);
    const place = isAfter ? placeAfter(near.pieces.at(-1)!) : near.pieces[0]!.runs[0]!.place - units.length;
    if (!isNext(units, record.words, place)) return;
    const asks = text.includes('?');
    const piece = readPiece(units, record, [[0, place]], { quoted: false, asks });
    const start = text.search(/\S/);
    const sentence = { start, end: text.trimEnd().length };
    if (piece) readings[index] = [{ sentence, pieces: [piece], voice: near.voice, marks: [] }];
  };
  for (let index = 1; index < paragraphs.length; index++) goOn(index, readings[index - 1]!.at(-1), true);
  for (let index = paragraphs.length - 2; index >= 0; index--) goOn(index, readings[index + 1]![0], false);
  return readings;
}

/** Whether a paragraph has, word for word, what stands at a place of the record. */
function isNext(units: readonly Unit[], words: readonly RecordWord[], place: number): boolean {
  const [first, last] = [words[place], words[place + units.length - 1]];
  return (
    units.length >= LEAST_NEXT &&
    first !== undefined &&
    first.source === last?.source &&
    units.every(({ key }, index) => key === words[place + index]!.key)
  );
}
