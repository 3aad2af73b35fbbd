/** A paragraph that repeats words of the sources -> its quoting sentences, each with its pieces and whose name they bear. */
import type { Span } from '../sentences.ts';
import { splitSentences } from '../sentences.ts';
import { accepts, mayBeAccepted } from './accept.ts';
import { NAME_WEIGHT } from './everyday.ts';
import { withRest } from './going-on.ts';
import type { Hit } from './hits.ts';
import type { Person } from './people.ts';
import { type Piece, readPiece } from './piece.ts';
import type { Record } from './record.ts';
import { NEGATIONS } from './same-words.ts';
import type { Setting } from './setting.ts';
import { type Unit, unitsOf } from './units.ts';
import { type Voice, voiceOf } from './voice.ts';

export interface Reading {
  sentence: Span;
  pieces: Piece[];
  voice: Voice;
  /** The quotation marks, by their start, that hold the first and the last piece; sentences within the same are read on. */
  marks: readonly number[];
}

/** @param hits by index of `setting.tokens` */
export function readParagraph(
  setting: Setting,
  hits: readonly Hit[],
  record: Record,
  people: readonly Person[],
): Reading[] {
  const { text, tokens, marked } = setting;
  const units = unitsOf(text, tokens);
  const isAuthor = (key: string): boolean => people.some((each) => each.isAuthor && each.last === key);
  for (const unit of units) if (record.names.has(unit.key) || isAuthor(unit.key)) unit.weight = NAME_WEIGHT;
  const unitAt = new Map(units.map(({ start }, index) => [start, index]));
  const places = hits.flatMap(([token, place]) => {
    const at = unitAt.get(tokens[token]!.start);
    return at === undefined ? [] : [[at, place] as const];
  });
  const sentences = splitSentences(text);
  const read = sentences.map((sentence) => {
    const [from, to] = within(units, sentence);
    return places.some(([at]) => at >= from && at < to) ? readSentence(sentence) : undefined;
  });
  return withRest(
    sentences,
    read,
    marked,
    record,
    (span, from, to) => readSpan(span, { quoted: true }, [from, to]),
    (sentence, piece) => voiceOf(people, setting, sentence, piece),
  );

  function readSentence(sentence: Span): Reading | undefined {
    const quoted = marked
      .filter(({ start, end }) => start < sentence.end && end > sentence.start)
      .flatMap(({ start, end }) => {
        const span = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
        const piece = readSpan(span, { quoted: true });
        if (!piece || !mayBeAccepted(piece)) return [];
        const voice = voiceOf(people, setting, sentence, span);
        return accepts(piece, voice.presented) ? [{ piece, voice, mark: start }] : [];
      });
    const pieces = quoted.map(({ piece }) => piece);
    const told = afterColon(text, sentence);
    for (const span of told === sentence ? [sentence] : [told, sentence]) {
      const whole = readSpan(span, { quoted: false });
      if (!whole || !mayBeAccepted(whole) || !isFuller(whole, pieces)) continue;
      const voice = voiceOf(people, setting, sentence, placeOf(whole));
      if (accepts(whole, voice.presented)) return { sentence, pieces: [whole], voice, marks: [] };
    }
    if (quoted.length === 0) return undefined;
    const voice =
      quoted.find(({ voice: { person, stranger } }) => person || stranger)?.voice ?? quoted[0]!.voice;
    return {
      sentence,
      pieces,
      voice,
      marks: quoted.map(({ mark }) => mark),
    };
  }

  /** @param near words of the record, from and to, that may be found one by one */
  function readSpan(
    span: Span,
    { quoted }: { quoted: boolean },
    near: readonly [number, number] = [0, 0],
  ): Piece | undefined {
    const [from, to] = within(units, span);
    const own = places
      .filter(([at]) => at >= from && at < to)
      .map(([at, place]) => [at - from, place] as const);
    own.push(...equalWords(units.slice(from, to), record, near));
    if (own.length === 0) return undefined;
    const asks = text.slice(span.start, Math.min(text.length, span.end + 3)).includes('?');
    const piece = readPiece(units.slice(from, to), record, own, { quoted, asks });
    if (piece) denyCutNegation(piece, units.slice(Math.max(0, from - BEFORE), from), record);
    if (piece && quoted && !asks) denyToldQuestion(piece, text, record);
    return piece;
  }
}

/** Every word of the page that stands in a stretch of the record, wherever it does. */
function equalWords(
  page: readonly Unit[],
  { words }: Record,
  [from, to]: readonly [number, number],
): (readonly [number, number])[] {
  if (from >= to) return [];
  const stretch = words.slice(from, to);
  return page.flatMap(({ stem }, at) =>
    stretch.flatMap((word, index) => (word.stem === stem ? [[at, from + index] as const] : [])),
  );
}

const BEFORE = 12; // words before a quotation in which the page may have put the "not" itself

/** "They »planned on getting them back together«" of "we never planned on …": the cut is at the very edge. */
function denyCutNegation({ page, runs, changes }: Piece, before: readonly Unit[], { words }: Record): void {
  const { at, place } = runs[0]!;
  if (at > 0) return;
  const cut = [place - 2, place - 1].filter((index) => words[index]?.sentence === words[place]!.sentence);
  if (!cut.some((index) => NEGATIONS.has(words[index]!.key) && words[index]!.key !== 'no')) return;
  if ([...before, page[0]!].some(({ key }) => NEGATIONS.has(key))) return;
  changes.unshift({ at: 0, atEnd: 0, place: cut[0]!, placeEnd: place, gravity: 'alteration' });
}

/** "»We planned it from the start«" of "did we plan it from the start?": the end of a question, made a sentence. */
function denyToldQuestion({ page, runs, changes }: Piece, text: string, { words, sources }: Record): void {
  const { at, place } = runs[0]!;
  const word = words[place]!;
  const isCapital = (letter: string | undefined): boolean => letter !== undefined && /\p{Lu}/u.test(letter);
  if (at > 0 || !word.asks || words[place - 1]?.sentence !== word.sentence) return;
  if (!isCapital(text[page[0]!.start]) || isCapital(sources[word.source]!.text[word.start])) return;
  changes.unshift({ at: 0, atEnd: 0, place: place - 1, placeEnd: place, gravity: 'alteration' });
}

/** Whether the sentence read without its quotation marks gives clearly more of the source than what stands in them. */
function isFuller(whole: Piece, quoted: readonly Piece[]): boolean {
  const longest = Math.max(0, ...quoted.map(({ longest: { words } }) => words));
  const isClean = whole.changes.every(({ gravity }) => gravity !== 'alteration' && gravity !== 'jump');
  return whole.longest.words > longest + 1 && (quoted.length === 0 || isClean);
}

/** What a sentence introduces with a colon, without the introduction: `the actual quote: No, but …`. */
function afterColon(text: string, sentence: Span): Span {
  const { start, end } = sentence;
  const colon = text.indexOf(': ', start);
  return colon < 0 || colon - start > MOST_INTRODUCTION || end - colon < LEAST_AFTER
    ? sentence
    : { start: colon + 1, end };
}

const MOST_INTRODUCTION = 120; // characters
const LEAST_AFTER = 24;

function placeOf({ page, runs }: Piece): Span {
  const last = runs.at(-1)!;
  return { start: page[runs[0]!.at]!.start, end: page[last.at + last.length - 1]!.end };
}

/** Units that lie in a span: from, to. */
function within(units: readonly Unit[], { start, end }: Span): [number, number] {
  let [from, below] = [0, units.length]; // the first unit that starts in the span is sought between the two
  while (from < below) {
    const middle = (from + below) >> 1;
    if (units[middle]!.start < start) from = middle + 1;
    else below = middle;
  }
  let to = from;
  while (to < units.length && units[to]!.end <= end) to++;
  return [from, to];
}
