/** The sources as one row of words, with the places of every three that stand together: built once. */
import type { Corpus, Source, Statement, StatementId } from '../../corpus/types.ts';
import { splitSentences } from '../sentences.ts';
import { tokenize } from '../tokens.ts';
import { NAME_WEIGHT } from './everyday.ts';
import { createSeeds, LONG_SEED, type Seeds, SHORT_SEED, seedAt } from './hits.ts';
import { type Unit, unitsOf } from './units.ts';

/** A word of a source. */
export interface RecordWord extends Unit {
  /** Index in `Corpus.sources`. */
  source: number;
  /** Running number over all sources: a sentence or a paragraph ends where it changes. */
  sentence: number;
  paragraph: number;
  /** The statement that holds the word, else the nearest one of its paragraph. */
  statement: StatementId;
  /** Whose word it is. */
  speaker: string;
  /** Whether its sentence asks. */
  asks: boolean;
}

export interface Record {
  sources: readonly Source[];
  words: RecordWord[];
  /** Names that come back in the sources: everybody uses them who writes on the topic. */
  names: ReadonlySet<string>;
  seeds: Seeds;
}

export function createRecord({ sources, statements }: Corpus): Record {
  const words: RecordWord[] = [];
  sources.forEach((source, index) => {
    const own = statements.filter((each) => each.source === source.id);
    appendSource(words, source, index, own);
  });
  const names = namesOf(words, sources);
  for (const word of words) if (names.has(word.key)) word.weight = NAME_WEIGHT;
  return { sources, words, names, seeds: seedsOf(sources, words) };
}

/** Whether at a place of the record a question has just been asked, and its author answers it. */
export function isAnsweredAt(place: number, words: readonly RecordWord[]): boolean {
  const [asked, answer] = [words[place - 1], words[place]];
  return (
    asked?.asks === true &&
    answer !== undefined &&
    !answer.asks &&
    answer.sentence !== asked.sentence &&
    answer.paragraph === asked.paragraph &&
    answer.speaker === asked.speaker
  );
}

function appendSource(words: RecordWord[], source: Source, index: number, statements: Statement[]): void {
  let paragraph = (words.at(-1)?.paragraph ?? -1) + 1;
  let sentence = (words.at(-1)?.sentence ?? -1) + 1;
  const paragraphs = paragraphsOf(source.text);
  for (const { start, end } of paragraphs) {
    const text = source.text.slice(start, end);
    const near = nearestStatement(statements, start, end);
    const sentences = splitSentences(text);
    const asks = sentences.map((each) => /\?["”’)]*$/.test(text.slice(each.start, each.end)));
    let at = 0;
    for (const unit of unitsOf(text)) {
      while (at < sentences.length - 1 && unit.start >= sentences[at]!.end) at++;
      const place = start + unit.start;
      const { key, stem, letters, weight, afterCut, inserted, aside } = unit;
      // Member by member: spread, they become slow objects, and making the record takes twice the time.
      words.push({
        key,
        stem,
        letters,
        start: place,
        end: start + unit.end,
        weight,
        afterCut,
        inserted,
        aside,
        source: index,
        sentence: sentence + at,
        paragraph,
        statement: near(place),
        asks: asks[at]!,
        speaker:
          source.others?.find((other) => place >= other.start && place < other.end)?.speaker ?? source.author,
      });
    }
    sentence += sentences.length;
    paragraph++;
  }
}

/** Paragraphs of a source's text; the marks of what is missing are none. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() && line.trim() !== '[...]') found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** For a place in a paragraph: the statement that holds it, or the nearest that touches the paragraph, or the nearest of all. */
function nearestStatement(statements: Statement[], from: number, to: number): (place: number) => StatementId {
  const inside = statements.filter(({ start, quote }) => start < to && start + quote.length > from);
  const candidates = inside.length > 0 ? inside : statements;
  return (place) => {
    let nearest = '';
    let least = Number.POSITIVE_INFINITY;
    for (const { id, start, quote } of candidates) {
      const distance = place < start ? start - place : Math.max(0, place - (start + quote.length - 1));
      if (distance >= least) continue;
      [nearest, least] = [id, distance];
      if (distance === 0) break;
    }
    return nearest;
  };
}

/** Capitalised words that come back: everybody writes them who writes on the topic. */
function namesOf(words: RecordWord[], sources: readonly Source[]): Set<string> {
  const count = new Map<string, number>();
  for (const { key, weight, source, start } of words) {
    if (weight === 1 && /\p{Lu}/u.test(sources[source]!.text[start]!))
      count.set(key, (count.get(key) ?? 0) + 1);
  }
  return new Set([...count].filter(([, times]) => times > 1).map(([key]) => key));
}

/** Seeds are made of the page's tokens, not of units: the walk over a page is to do nothing but look up. */
function seedsOf(sources: readonly Source[], words: RecordWord[]): Seeds {
  const found: [number, number][] = [];
  sources.forEach(({ text }, index) => {
    const wordAt = new Map(
      words.flatMap((word, at) => (word.source === index ? [[word.start, at] as const] : [])),
    );
    const tokens = tokenize(text);
    tokens.forEach(({ start }, at) => {
      const place = wordAt.get(start);
      for (const length of [SHORT_SEED, LONG_SEED] as const) {
        const seed = seedAt(tokens, at, length);
        const end = tokens[at + length - 1]?.end ?? 0;
        if (seed !== undefined && place !== undefined && evidence(words, place, end) >= TELLING[length])
          found.push([seed, place]);
      }
    });
  });
  return createSeeds(found);
}

/** Evidence in words in a row that makes them worth a closer look: two common words or a rare one in three, anything in five. */
const TELLING = { [SHORT_SEED]: 0.8, [LONG_SEED]: 0 } as const;

function evidence(words: RecordWord[], from: number, end: number): number {
  let weight = 0;
  for (
    let at = from;
    at < words.length && words[at]!.end <= end && words[at]!.source === words[from]!.source;
    at++
  )
    weight += words[at]!.weight;
  return weight;
}
