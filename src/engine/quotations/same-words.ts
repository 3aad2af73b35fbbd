/** Whether two wordings say the same: what slips in and out when people copy by hand, and what never may. */
import { stemOf } from '../tokens.ts';
import { isGrammar } from './everyday.ts';
import type { Unit } from './units.ts';

export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never nobody none neither nor nothing nowhere without hardly barely'.split(' '),
);
/** Words whose loss turns a sentence as a lost "not" does: "not only for us". */
export const LIMITS: ReadonlySet<string> = new Set([...NEGATIONS, 'only', 'unless', 'if']);
/** Words that change nothing when they come or go. */
export const SLACK: ReadonlySet<string> = new Set(
  'a an the that of to in on at by into and so well just really very also too then am is are was were be been have has had it sic emphasis mine'.split(
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
    you: 'they',
    your: 'their',
  }),
);
const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));
const SPEECH =
  /^(said|says|say|wrote|writes|write|explained|explains|told|continued|added|adds|put|puts|noted|notes|went|goes)$/;
const MOST_ATTRIBUTION = 5; // words: "as Konietzko put it in December" is no longer

/**
 * @param said the page's words, @param theirs the source's words in the same place
 * @param quoted whether the page gives them in quotation marks: indirect speech may shift its pronouns and joints
 */
export function isHarmless(said: readonly Unit[], theirs: readonly Unit[], quoted: boolean): boolean {
  const ours = said.map(({ key }) => key);
  const words = theirs.map(({ key }) => key);
  if (ours.join('') === words.join('') || letters(said) === letters(theirs)) return true;
  if (words.length === 0 && ours.length <= MOST_ATTRIBUTION && ours.some((key) => SPEECH.test(key)))
    return true;
  if (ours.length === words.length) return ours.every((key, index) => isSameWord(key, words[index]!, quoted));
  const all = [...ours, ...words];
  if (all.every((key) => SLACK.has(key))) return true;
  return !quoted && ours.every(isGrammar) && !all.some((key) => LIMITS.has(key) || NUMBERS.has(key));
}

/** "asamis" for "Asami's", "hell" for "he'll", "over due" for "overdue". */
function letters(units: readonly Unit[]): string {
  return units.map((unit) => unit.letters).join('');
}

function isSameWord(said: string, theirs: string, quoted: boolean): boolean {
  if (said === theirs || (SLACK.has(said) && SLACK.has(theirs))) return true;
  if (!quoted && SHIFTED.get(theirs) === said) return true;
  if (said.length >= 4 && stemOf(said) === stemOf(theirs)) return true;
  return isSlip(said, theirs);
}

/** One wrong, missing, doubled or swapped letter inside a long word that begins alike. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let from = 0;
  while (from < shorter && a[from] === b[from]) from++;
  let back = 0;
  while (back < shorter - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const left = Math.max(a.length, b.length) - from - back;
  return (
    left <= 1 || (left === 2 && a.length === b.length && a[from] === b[from + 1] && a[from + 1] === b[from])
  );
}
