/** The people whose words the sources hold, found in a text by surname, first name or a near spelling of either. */
import type { Corpus } from '../../corpus/types.ts';
import type { Token } from '../tokens.ts';

export interface Person {
  /** As the corpus writes it. */
  name: string;
  first: ReadonlySet<string>;
  last: string;
  /** Whether a source is published under this name; else the person is quoted in one. */
  isAuthor: boolean;
}

const SHORT = new Map(Object.entries({ michael: ['mike', 'micheal'], bryan: ['brian'], hayao: [] }));

/** @returns authors first; speakers that are no person's name ("a fan reaction …") are left out */
export function peopleOf({ sources }: Corpus): Person[] {
  const authors = new Set(sources.map(({ author }) => author));
  const names = new Set([
    ...authors,
    ...sources.flatMap(({ others = [] }) => others.map(({ speaker }) => speaker)),
  ]);
  return [...names]
    .filter((name) => /^\p{Lu}/u.test(name))
    .map((name) => {
      const words = name.replace(/,.*$/, '').toLowerCase().split(/\s+/);
      const first = words[0]!;
      return {
        name,
        first: new Set(words.length > 1 ? [first, ...(SHORT.get(first) ?? [])] : []),
        last: words.at(-1)!,
        isAuthor: authors.has(name),
      };
    });
}

/** Who is named by `tokens[at]`, if anybody we know. "Mike Smith" is nobody we know. */
export function personAt(
  people: readonly Person[],
  tokens: readonly Token[],
  at: number,
  text: string,
): Person | undefined {
  const { word, end } = tokens[at]!;
  const next = tokens[at + 1];
  for (const person of people) {
    if (isNear(word, person.last)) return person;
    if (next && isNear(word + next.word, person.last) && next.start - end <= 1) return person; // Di Martino
    if (!person.first.has(word)) continue;
    const adjoining =
      next && next.start - end === 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end))
        ? next.word
        : '';
    const isOther =
      adjoining &&
      !isNear(adjoining, person.last) &&
      !person.name.toLowerCase().includes(adjoining) &&
      !PLAIN.test(adjoining);
    if (!isOther) return person;
  }
  return undefined;
}

/** Capitalised after a first name in headlines without being a surname. */
const PLAIN =
  /^(said|says|wrote|writes|and|on|explains|confirms|di|posted|here|the|in|i|to|has|is|was|also)$/;

/** The same name, or one that differs by two letters at most: surnames are misspelt. */
function isNear(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < 7 || word[0] !== name[0] || Math.abs(word.length - name.length) > 2) return false;
  return distance(word, name) <= 2;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
