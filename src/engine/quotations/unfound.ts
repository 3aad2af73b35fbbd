/** Words a page gives, in quotation marks, as a creator's statement on the ending, and that no source holds. */
import { type Span, splitSentences } from '../sentences.ts';
import { tokenize } from '../tokens.ts';
import type { Person } from './people.ts';
import type { Setting } from './setting.ts';
import { voiceOf } from './voice.ts';

const LEAST_WORDS = 6; // fewer are a phrase, not a statement
const QUOTATION_MARK = /["“”„«»＂‘]/;
/** What the statement must speak of: we hold two posts on one subject, and nothing else. */
const SUBJECT =
  /korra|asami|makorra|ending|ended|endgame|finale|last scene|romanc|romantic|relationship|couple|in love|girlfriend|kiss|shipp/i;
/** The page names a place of its own where it was said; we hold nothing of it and say nothing. */
const ELSEWHERE =
  /interview|podcast|panel|comic.?con|convention|commentary|tweet|twitter|instagram|facebook|reddit|\bama\b|magazine|vanity fair|radio|television|stream|video|\btold\b|q&a|art book|foreword|years later|20(?:0\d|1[0-35-9]|2\d)|dvd|blu-?ray|comic|turf wars/i;

/** Whether a text can hold such words at all: two quick tests before any reading. */
export function mayGiveWords(text: string, names: RegExp): boolean {
  return QUOTATION_MARK.test(text) && names.test(text);
}

/** One expression over the names of the sources' authors. */
export function namesOf(people: readonly Person[]): RegExp {
  const names = people.filter(({ isAuthor }) => isAuthor).flatMap(({ first, last }) => [last, ...first]);
  return new RegExp(`\\b(?:${names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, '.')).join('|')})\\b`, 'iu');
}

/** A sentence, and the words it gives. */
export interface Unfound extends Span {
  words: string;
}

/** @param known sentences that are quotations already */
export function unfoundSentences(
  setting: Setting,
  people: readonly Person[],
  known: readonly Span[],
): Unfound[] {
  const { text, marked } = setting;
  if (ELSEWHERE.test(text)) return [];
  return splitSentences(text).flatMap((sentence) => {
    if (known.some(({ start, end }) => start < sentence.end && end > sentence.start)) return [];
    const given = marked.find((span) => {
      const isInside = span.start >= sentence.start && span.end <= sentence.end;
      const words = text.slice(span.start, span.end);
      if (!isInside || !SUBJECT.test(words) || tokenize(words).length < LEAST_WORDS) return false;
      const { presented, person } = voiceOf(people, setting, sentence, span);
      return presented === 2 && person?.isAuthor === true;
    });
    return given ? [{ ...sentence, words: text.slice(given.start, given.end) }] : [];
  });
}
