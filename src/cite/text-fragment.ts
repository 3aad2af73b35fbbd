/**
 * Links that land on the words: text fragments, `address#:~:text=start,end`, after the specification of the
 * Web Platform Incubator Community Group. A browser that does not know them, or does not find the words, shows the
 * page from its top; so a citation always gives the plain address as well.
 */
import compiled from '../corpus/compiled.json' with { type: 'json' };
import type { Corpus, StatementView } from '../corpus/types.ts';

/** Our text of a post has gaps and the page has more around it: a word or two could stand elsewhere on it as well. */
const FEWEST_WORDS = 3;

const { statements, sources } = compiled as Corpus;

/** The address of the original with a directive to its words. */
export function linkToWords(view: StatementView): string {
  const statement = statements.find(({ id }) => id === view.id);
  const source = sources.find(({ id }) => id === statement?.source);
  const known = source && statement?.quote === view.quote;
  const text = known ? source.text : [view.before, view.quote, view.after].filter(Boolean).join(' ');
  const start = known ? statement.start : text.indexOf(view.quote);
  return `${view.url.replace(/#.*$/s, '')}#${textDirective(text, start, start + view.quote.length)}`;
}

/**
 * The shortest directive that leads to `text.slice(start, end)` and nowhere before it: its first and last words, or
 * all of it where that is no longer. Only where even all of the words stand earlier in the text too, the words
 * before them are named as well.
 */
export function textDirective(text: string, start: number, end: number): string {
  const page = fold(text);
  const exact = fold(text.slice(start, end));
  const at = fold(text.slice(0, start)).length;
  const words = exact.split(' ');
  const range = shortestRange(page, at, words);
  if (range && range.join(',').length < exact.length) return `:~:text=${range.map(encodeTerm).join(',')}`;
  if (indexOfWords(page, exact) === at) return `:~:text=${encodeTerm(exact)}`;
  return `:~:text=${encodeTerm(prefixFor(page, at, exact))}-,${encodeTerm(exact)}`;
}

/** First and last words such that the first match of the one, up to the next match of the other, is the passage. */
function shortestRange(page: string, at: number, words: string[]): [string, string] | undefined {
  const end = at + words.join(' ').length;
  for (let first = FEWEST_WORDS; first < words.length; first++) {
    const head = words.slice(0, first).join(' ');
    if (indexOfWords(page, head) !== at) continue;
    for (let last = FEWEST_WORDS; first + last < words.length; last++) {
      const tail = words.slice(-last).join(' ');
      if (indexOfWords(page, tail, at + head.length) + tail.length === end) return [head, tail];
    }
    return undefined; // a longer head only leaves less to the tail
  }
  return undefined;
}

/** The fewest words before `at` that stand before no earlier match. */
function prefixFor(page: string, at: number, exact: string): string {
  const before = page.slice(0, at).trim().split(' ');
  for (let count = 1; count < before.length; count++) {
    const prefix = before.slice(-count).join(' ');
    if (indexOfWords(page, `${prefix} ${exact}`) === at - prefix.length - 1) return prefix;
  }
  return before.join(' ');
}

/** Where `words` first stand in `page` as whole words, as a browser searches: letter case and accents aside. */
function indexOfWords(page: string, words: string, from = 0): number {
  const [hay, needle] = [searchable(page), searchable(words)];
  for (let at = hay.indexOf(needle, from); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (isBound(hay, at) && isBound(hay, at + needle.length)) return at;
  }
  return -1;
}

const WORD = /[\p{L}\p{N}]/u;

function isBound(text: string, at: number): boolean {
  return !(WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? ''));
}

/** One character for each, so that places stay comparable. */
function searchable(text: string): string {
  return text
    .replace(/[A-Z]+/g, (each) => each.toLowerCase())
    .replace(/[\u0080-\u{10FFFF}]/gu, (each) => {
      const plain = each.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === each.length ? plain : each;
    });
}

/** White space as a page shows it. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * Percent-encodes a term. Beyond what a URL asks, the dash, comma and ampersand of the directive's own grammar, and
 * the brackets and marks that would end a link in Markdown or wiki text.
 */
function encodeTerm(term: string): string {
  const hex = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(term).replace(/[-!'()*_~]/g, hex);
}
