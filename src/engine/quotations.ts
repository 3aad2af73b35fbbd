/** The creators' own words on a page: given whole, shortened, altered, stitched together or under a wrong name. */
import type { Corpus, StatementId } from '../corpus/types.ts';
import { mix } from './hash.ts';
import { accepts } from './quotations/accept.ts';
import { differenceOf } from './quotations/difference.ts';
import { markedSpans } from './quotations/marks.ts';
import { type Piece, readPiece } from './quotations/piece.ts';
import { createRecord, type Record, SEED_LENGTH, SIEVE_MASK } from './quotations/record.ts';
import { type Unit, unitsOf } from './quotations/units.ts';
import { type Span, splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Quotation, Verdict } from './types.ts';

export interface QuotationMatch {
  /** Index within the paragraphs asked about. */
  paragraph: number;
  /** The quoting sentence; half-open, UTF-16 units of the paragraph. */
  start: number;
  end: number;
  /** Best first; empty only for `not found`. */
  statements: StatementId[];
  quotation: Quotation;
}

export type Quotations = (paragraphs: readonly string[]) => QuotationMatch[];

/** What a quotation of this kind is on the wire. */
export function verdictOf({ kind }: Quotation): Verdict {
  return kind === 'verbatim' || kind === 'shortened' ? 'quote' : 'misquote';
}

/** @param corpus the sources to check against; indexed once, here */
export function createQuotations(corpus: Corpus): Quotations {
  const record = createRecord(corpus);
  return (paragraphs) =>
    paragraphs.flatMap((text, paragraph) => {
      const tokens = tokenize(text);
      const hits = hitsOf(tokens, record);
      return hits.length === 0 ? [] : readParagraph(text, paragraph, tokens, hits, record);
    });
}

/** A token and a place of the record where the same three words begin. */
type Hit = readonly [token: number, place: number];

function hitsOf(tokens: readonly Token[], { seeds, sieve }: Record): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at + SEED_LENGTH <= tokens.length; at++) {
    const seed = mix(tokens[at]!.hash, tokens[at + 1]!.hash, tokens[at + 2]!.hash);
    const bit = seed & SIEVE_MASK;
    if ((sieve[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
    for (const place of seeds.get(seed) ?? []) hits.push([at, place]);
  }
  return hits;
}

function readParagraph(
  text: string,
  paragraph: number,
  tokens: readonly Token[],
  hits: readonly Hit[],
  record: Record,
): QuotationMatch[] {
  const units = unitsOf(text, tokens);
  for (const unit of units) if (record.names.has(unit.key)) unit.weight *= 0.3;
  const unitAt = new Map(units.map(({ start }, index) => [start, index]));
  const places = hits.flatMap(([token, place]) => {
    const at = unitAt.get(tokens[token]!.start);
    return at === undefined ? [] : [[at, place] as const];
  });
  const marked = markedSpans(text);
  return splitSentences(text).flatMap((sentence) => {
    const pieces = piecesOf(units, sentence, marked, places, record).filter((piece) => accepts(piece));
    if (pieces.length === 0) return [];
    return [matchOf(text, paragraph, sentence, pieces, record)];
  });
}

/** The quoted pieces of a sentence that hold hits, or all of it as one where it is not in quotation marks. */
function piecesOf(
  units: readonly Unit[],
  sentence: Span,
  marked: readonly Span[],
  hits: readonly Hit[],
  record: Record,
): Piece[] {
  const inside = (span: Span): [number, number] => [
    units.findIndex(({ start }) => start >= span.start),
    units.findLastIndex(({ end }) => end <= span.end) + 1,
  ];
  const read = (span: Span, quoted: boolean): Piece[] => {
    const [from, to] = inside(span);
    const own = hits
      .filter(([at]) => at >= from && at < to)
      .map(([at, place]) => [at - from, place] as const);
    if (from < 0 || own.length === 0) return [];
    const piece = readPiece(units.slice(from, to), record, own, { quoted });
    return piece ? [piece] : [];
  };
  const quoted = marked
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((span) => read(span, true));
  const whole = read(sentence, false);
  const best = Math.max(0, ...quoted.map(({ longest }) => longest.words));
  return whole[0] && whole[0].longest.words > best + 1 ? whole : quoted;
}

function matchOf(
  text: string,
  paragraph: number,
  { start, end }: Span,
  pieces: Piece[],
  record: Record,
): QuotationMatch {
  const changes = pieces.flatMap((piece) => piece.changes);
  const has = (gravity: string): boolean => changes.some((change) => change.gravity === gravity);
  const kind = has('alteration')
    ? 'altered'
    : has('jump')
      ? 'stitched'
      : has('cut')
        ? 'shortened'
        : 'verbatim';
  const difference = pieces.flatMap(({ page, runs, changes }) =>
    differenceOf(text, page, record.sources, record.words, runs, changes),
  );
  return {
    paragraph,
    start,
    end,
    statements: statementsOf(pieces, record),
    quotation: { kind, ...(kind === 'altered' ? { difference } : {}) },
  };
}

/** The statements the words come from, most of them first. */
function statementsOf(pieces: readonly Piece[], { words }: Record): StatementId[] {
  const share = new Map<StatementId, number>();
  for (const { runs } of pieces) {
    for (const { place, length } of runs) {
      for (const { statement, weight } of words.slice(place, place + length))
        share.set(statement, (share.get(statement) ?? 0) + weight);
    }
  }
  return [...share].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
