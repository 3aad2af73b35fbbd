/** What stands between the equal words of a quotation and its source, and whether it changes what was said. */
import type { Run } from './align.ts';
import { isAnsweredAt, type RecordWord } from './record.ts';
import { isHarmless, LIMITS, NEGATIONS, SLACK } from './same-words.ts';
import type { Unit } from './units.ts';

/** `none`: spelling and particles; `cut`: words left out; `alteration`: another meaning; `jump`: on to another place. */
export type Gravity = 'none' | 'cut' | 'alteration' | 'jump';

/** Page units `at ..< atEnd` stand for record words `place ..< placeEnd`. */
export interface Change {
  at: number;
  atEnd: number;
  place: number;
  placeEnd: number;
  gravity: Gravity;
}

type Stretch = Omit<Change, 'gravity'>;

/** How a page gives the words it repeats. */
export interface Manner {
  /** In quotation marks. */
  quoted: boolean;
  /** With a question mark at the end or within. */
  asks: boolean;
}

const LONG_CUT = 48; // words; what skips more, and does not say so, is another place
const MOST_EDGE = 24; // words of the source set against words the page has instead

/** The changes between the runs of one piece, in page order. */
export function changesBetween(
  page: readonly Unit[],
  words: readonly RecordWord[],
  runs: readonly Run[],
  manner: Manner,
): Change[] {
  return runs.slice(1).map((after, index) => {
    const before = runs[index]!;
    const stretch = {
      at: before.at + before.length,
      atEnd: after.at,
      place: before.place + before.length,
      placeEnd: after.place,
    };
    return { ...stretch, gravity: gravityBetween(stretch, page, words, manner) };
  });
}

/** The changes before the first and after the last run, where the page has words of its own there. */
export function changesAtEdges(
  page: readonly Unit[],
  words: readonly RecordWord[],
  runs: readonly Run[],
  manner: Manner,
): Change[] {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const changes: Change[] = [];
  if (first.at > 0) {
    let place = first.place;
    while (
      place > 0 &&
      first.place - place < MOST_EDGE &&
      words[place - 1]!.sentence === words[first.place]!.sentence
    )
      place--;
    const stretch = { at: 0, atEnd: first.at, place, placeEnd: first.place };
    changes.push({ ...stretch, gravity: gravityAtEdge(stretch, page, words, manner) });
  }
  const at = last.at + last.length;
  const place = last.place + last.length;
  if (at < page.length) {
    let placeEnd = place;
    const sentence = words[isAnsweredAt(place, words) ? place : place - 1]!.sentence;
    while (placeEnd < words.length && placeEnd - place < MOST_EDGE && words[placeEnd]!.sentence === sentence)
      placeEnd++;
    const stretch = { at, atEnd: page.length, place, placeEnd };
    changes.push({ ...stretch, gravity: gravityAtEdge(stretch, page, words, manner) });
  }
  return changes;
}

function gravityBetween(
  stretch: Stretch,
  page: readonly Unit[],
  words: readonly RecordWord[],
  { quoted, asks }: Manner,
): Gravity {
  const { at, atEnd, place, placeEnd } = stretch;
  const said = spoken(page, at, atEnd);
  const isMarked = page.slice(at, atEnd + 1).some(({ afterCut }) => afterCut);
  if (words[place - 1]!.source !== words[placeEnd]!.source || placeEnd < place) return 'jump';
  if (placeEnd - place > LONG_CUT && !isMarked) return 'jump';
  if (said.length > 0) return isHarmless(said, words.slice(place, placeEnd), quoted) ? 'none' : 'alteration';
  if (placeEnd > place && words[place]!.asks && words[place - 1]!.asks && !asks) return 'alteration'; // a question told as a fact
  return gravityOfCut(words, place, placeEnd, isMarked || atEnd > at);
}

/**
 * Words of the source between `place` and `placeEnd` that the page skips.
 * @param isMarked whether the page shows that something is missing, or puts words in brackets for it
 */
export function gravityOfCut(
  words: readonly RecordWord[],
  place: number,
  placeEnd: number,
  isMarked: boolean,
): Gravity {
  const skipped = words.slice(place, placeEnd);
  if (skipped.every(({ key }) => SLACK.has(key))) return 'none';
  const from = words[place - 1]!;
  const to = words[placeEnd]!;
  const endsSentence = skipped[0]!.sentence !== from.sentence;
  const startsSentence = skipped.at(-1)!.sentence !== to.sentence;
  // An honest mark covers a cut, but not one made just to lose a "not".
  const turning = !isMarked ? skipped : skipped.length <= 3 ? skipped : skipped.slice(-2);
  if (!(endsSentence && startsSentence) && turning.some(({ key }) => LIMITS.has(key))) return 'alteration';
  if (isMarked || from.sentence === to.sentence) return 'cut';
  return endsSentence && from.paragraph === to.paragraph ? 'cut' : 'jump';
}

function gravityAtEdge(
  stretch: Stretch,
  page: readonly Unit[],
  words: readonly RecordWord[],
  { asks, quoted }: Manner,
): Gravity {
  const said = spoken(page, stretch.at, stretch.atEnd);
  if (said.length === 0) return 'none';
  // "Was it …?" that became "It was …": the same words, but no longer a question.
  if (stretch.at === 0 && words[stretch.placeEnd]!.asks && !asks) return 'alteration';
  if (said.every(({ key }) => SLACK.has(key))) return 'none';
  const theirs = words.slice(stretch.place, stretch.placeEnd);
  const near = stretch.at === 0 ? theirs.slice(-said.length) : theirs.slice(0, said.length);
  return isHarmless(said, near, quoted) ? 'none' : 'alteration';
}

/** The page's words without an editor's insertions; a "not" is never one. */
function spoken(page: readonly Unit[], from: number, to: number): Unit[] {
  return page.slice(from, to).filter(({ inserted, key }) => !inserted || NEGATIONS.has(key));
}
