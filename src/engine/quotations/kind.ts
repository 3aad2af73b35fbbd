/** Readings of a paragraph -> what kind of quotation each is. */
import type { Quotation } from '../types.ts';
import type { gravityOfCut } from './changes.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';
import { isAnsweredAt, type Record, type RecordWord } from './record.ts';
import { LIMITS } from './same-words.ts';
import type { Setting } from './setting.ts';
import { wrongSpeaker } from './speaker.ts';

export type Judged = Pick<Quotation, 'kind' | 'attributedTo'>;

/** One for each reading, in order; `undefined` where a reading turns out to be no quotation of the creators. */
export function judge(
  readings: readonly Reading[],
  setting: Setting,
  record: Record,
): (Judged | undefined)[] {
  const joints = jointsOf(readings, record);
  return readings.map((reading, index): Judged | undefined => {
    const changes = reading.pieces.flatMap((piece) => piece.changes.map(({ gravity }) => gravity));
    const own = [...changes, ...(joints[index] ?? [])];
    const given = wrongSpeaker(reading, setting, record);
    if (given === 'nobody') return undefined;
    if (own.includes('alteration')) return { kind: 'altered', ...(given ? { attributedTo: given } : {}) };
    if (given) return { kind: 'wrong speaker', attributedTo: given };
    if (own.includes('jump')) return { kind: 'stitched' };
    return { kind: own.includes('cut') ? 'shortened' : 'verbatim' };
  });
}

/**
 * What happens between sentences that stand in the same quotation marks: a jump spoils both, a lost "No," the later. And a
 * question in quotation marks whose author answers it in his next sentence is shortened where the page leaves off before
 * the answer: every word is theirs, but without the answer it says something else.
 */
function jointsOf(readings: readonly Reading[], { words }: Record): ReturnType<typeof gravityOfCut>[][] {
  const joints: ReturnType<typeof gravityOfCut>[][] = readings.map(() => []);
  readings.forEach(({ pieces }, index) => {
    const { quoted, runs } = pieces.at(-1)!;
    const place = runs.at(-1)!.place + runs.at(-1)!.length;
    const next = readings[index + 1]?.pieces[0]?.runs[0]?.place;
    if (quoted && isAnsweredAt(place, words) && next !== place) joints[index]!.push('cut');
  });
  for (let index = 1; index < readings.length; index++) {
    const before = readings[index - 1]!;
    const after = readings[index]!;
    if (before.marks.length === 0 || before.marks.at(-1) !== after.marks[0]) continue;
    const gravity = jointOf(before.pieces.at(-1)!, after.pieces[0]!, words);
    if (gravity === 'jump') joints[index - 1]!.push(gravity);
    joints[index]!.push(gravity);
  }
  return joints;
}

function jointOf(before: Piece, after: Piece, words: readonly RecordWord[]): ReturnType<typeof gravityOfCut> {
  const last = before.runs.at(-1)!;
  const first = after.runs[0]!;
  const place = last.place + last.length;
  if (first.place < place || words[first.place]!.source !== words[last.place]!.source) return 'jump';
  if (first.place === place) return 'none';
  const isMarked = after.page.slice(0, first.at + 1).some(({ afterCut, inserted }) => afterCut || inserted);
  const answer = words
    .slice(place, first.place)
    .filter(({ sentence }) => sentence === words[first.place]!.sentence);
  if (!isMarked && answer.length > 0 && answer.length <= 3 && answer.some(({ key }) => LIMITS.has(key)))
    return 'alteration';
  return isMarked || words[place - 1]!.paragraph === words[first.place]!.paragraph ? 'cut' : 'jump';
}
