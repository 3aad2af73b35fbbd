/** What stands between the equal words of a quotation and its source, and whether it changes what was said. */
import { stemOf } from '../tokens.ts';
import type { Run } from './align.ts';
import type { RecordWord } from './record.ts';
import type { Unit } from './units.ts';

/** How grave a change is: `none` of spelling and particles, `cut` words left out, `alteration` another meaning, `jump` another place. */
export type Gravity = 'none' | 'cut' | 'alteration' | 'jump';

/** A stretch between two runs: page units `at ..< atEnd` stand for record words `place ..< placeEnd`. */
export interface Change {
  at: number;
  atEnd: number;
  place: number;
  placeEnd: number;
  gravity: Gravity;
}

const NEGATIONS = new Set(
  'not no never nobody none neither nor nothing nowhere without hardly barely'.split(' '),
);
/** Words whose loss turns a sentence as a lost "not" does: "not only for us". */
const LIMITS = new Set([...NEGATIONS, 'only', 'unless', 'if']);
/** Words that slip in and out when people copy by hand, and change nothing. */
const SLACK = new Set(
  'a an the that of to in on at by into and so well just really very also too then am is are was were be been have has had it sic'.split(
    ' ',
  ),
);
/** The way from the creators' mouth into indirect speech. */
const SHIFTED = new Map(
  Object.entries({
    i: 'he',
    me: 'him',
    my: 'his',
    mine: 'his',
    myself: 'himself',
    we: 'they',
    us: 'them',
    our: 'their',
    ours: 'theirs',
    ourselves: 'themselves',
    can: 'could',
    will: 'would',
    may: 'might',
    is: 'was',
    are: 'were',
    am: 'was',
    this: 'that',
    here: 'there',
    do: 'did',
  }),
);
const SPEECH =
  /^(said|says|say|wrote|writes|write|explained|explains|told|continued|added|adds|put|puts|noted|notes|went|goes)$/;

/** The changes of a quotation, in page order; stretches without any are not listed. */
export function changesOf(
  page: readonly Unit[],
  words: readonly RecordWord[],
  runs: readonly Run[],
  quoted: boolean,
): Change[] {
  const changes: Change[] = [];
  for (let index = 1; index < runs.length; index++) {
    const before = runs[index - 1]!;
    const after = runs[index]!;
    const change = {
      at: before.at + before.length,
      atEnd: after.at,
      place: before.place + before.length,
      placeEnd: after.place,
    };
    changes.push({ ...change, gravity: gravityOf(change, page, words, quoted) });
  }
  return changes;
}

type Stretch = Omit<Change, 'gravity'>;

const LONG_CUT = 48; // words; what skips more is another place

function gravityOf(
  change: Stretch,
  page: readonly Unit[],
  words: readonly RecordWord[],
  quoted: boolean,
): Gravity {
  const { at, atEnd, place, placeEnd } = change;
  const said = page.slice(at, atEnd).filter(({ bracketed }) => !bracketed);
  const isMarked = page.slice(at, atEnd + 1).some(({ afterCut }) => afterCut);
  if (words[place - 1]!.source !== words[placeEnd]!.source || placeEnd < place) return 'jump';
  if (placeEnd - place > LONG_CUT && !isMarked) return 'jump';
  const theirs = words.slice(place, placeEnd);
  if (said.length === 0) return cutGravity(change, page, words, isMarked);
  if (
    isHarmless(
      said.map(({ key }) => key),
      theirs.map(({ key }) => key),
      quoted,
    )
  )
    return 'none';
  return 'alteration';
}

function cutGravity(
  { at, atEnd, place, placeEnd }: Stretch,
  page: readonly Unit[],
  words: readonly RecordWord[],
  isMarked: boolean,
): Gravity {
  const theirs = words.slice(place, placeEnd);
  const keys = theirs.map(({ key }) => key);
  const isReplaced = atEnd > at; // by words in brackets
  if (keys.every((key) => SLACK.has(key))) return 'none';
  const turns = isMarked || isReplaced ? (keys.length <= 3 ? keys : keys.slice(-2)) : keys;
  if (turns.some((key) => LIMITS.has(key)) && !page.slice(at, atEnd).some(({ key }) => NEGATIONS.has(key)))
    return 'alteration';
  const from = words[place - 1]!;
  const to = words[placeEnd]!;
  if (isMarked || isReplaced || from.sentence === to.sentence) return 'cut';
  const endsSentence = words[place]!.sentence !== from.sentence;
  return endsSentence && from.paragraph === to.paragraph ? 'cut' : 'jump';
}

/** Whether the page's words say the same as theirs: particles, spelling, a slip of the hand, indirect speech. */
function isHarmless(said: string[], theirs: string[], quoted: boolean): boolean {
  if (said.join('') === theirs.join('')) return true;
  const isAttribution = said.some((key) => SPEECH.test(key)) && said.length <= 5 && theirs.length === 0;
  if (isAttribution) return true;
  if (said.length === theirs.length)
    return said.every((key, index) => isSameWord(key, theirs[index]!, quoted));
  return [...said, ...theirs].every((key) => SLACK.has(key));
}

function isSameWord(said: string, theirs: string, quoted: boolean): boolean {
  if (said === theirs || (SLACK.has(said) && SLACK.has(theirs))) return true;
  if (!quoted && SHIFTED.get(theirs) === said) return true;
  if (said.length >= 4 && stemOf(said) === stemOf(theirs)) return true;
  return isSlip(said, theirs);
}

/** One wrong, missing, doubled or swapped letter inside a long word that begins alike. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const left = Math.max(a.length, b.length) - from - back;
  return (
    left <= 1 || (left === 2 && a.length === b.length && a[from] === b[from + 1] && a[from + 1] === b[from])
  );
}

/** Like a change between runs, for words before the first or after the last: the source's own words there may just be left out. */
export function edgeGravity(stretch: Stretch, page: readonly Unit[], words: readonly RecordWord[]): Gravity {
  const said = page.slice(stretch.at, stretch.atEnd).filter(({ bracketed }) => !bracketed);
  if (said.length === 0 || said.every(({ key }) => SLACK.has(key))) return 'none';
  const theirs = words.slice(stretch.place, stretch.placeEnd).map(({ key }) => key);
  const near = stretch.at === 0 ? theirs.slice(-said.length) : theirs.slice(0, said.length);
  return isHarmless(
    said.map(({ key }) => key),
    near,
    true,
  )
    ? 'none'
    : 'alteration';
}
