/** The creators' own words on a page: given whole, shortened, altered, stitched together or under a wrong name. */
import type { Corpus, StatementId } from '../corpus/types.ts';
import { differenceOf } from './quotations/difference.ts';
import { hitsOf } from './quotations/hits.ts';
import { type Judged, judge } from './quotations/kind.ts';
import { withNextParagraphs } from './quotations/next-paragraphs.ts';
import { peopleOf } from './quotations/people.ts';
import { type Reading, readParagraph } from './quotations/reading.ts';
import { createRecord, type Record } from './quotations/record.ts';
import { type Setting, settingOf } from './quotations/setting.ts';
import { mayGiveWords, namesOf, unfoundSentences } from './quotations/unfound.ts';
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
  /** For `not found`, the words that are given as a creator's. */
  words?: string;
}

/** @param before paragraphs that stand before these: they may name the speaker, and are not searched */
export type Quotations = (paragraphs: readonly string[], before?: readonly string[]) => QuotationMatch[];

/** What a quotation whose words are in the sources is on the wire. */
export function verdictOf({ kind }: Quotation): Extract<Verdict, 'quote' | 'misquote'> {
  return kind === 'verbatim' || kind === 'shortened' ? 'quote' : 'misquote';
}

const MOST_STATEMENTS = 3;
const MOST_BEFORE = 3;

/** @param corpus the sources to check against; indexed once, here */
export function createQuotations(corpus: Corpus): Quotations {
  const record = createRecord(corpus);
  const people = peopleOf(corpus);
  const names = namesOf(people);
  const matchesOf = (setting: Setting, readings: readonly Reading[], paragraph: number): QuotationMatch[] => {
    const judged = judge(readings, setting, record);
    const found = readings.flatMap((reading, index) => {
      const quotation = judged[index];
      return quotation ? [matchOf(reading, quotation, paragraph, setting, record)] : [];
    });
    if (!mayGiveWords(setting.text, names)) return found;
    const unfound = unfoundSentences(setting, people, found).map(
      (each): QuotationMatch => ({
        paragraph,
        ...each,
        statements: [],
        quotation: { kind: 'not found' },
      }),
    );
    return [...found, ...unfound].sort((a, b) => a.start - b.start);
  };
  return (paragraphs, before = []) => {
    const settingAt = (paragraph: number, tokens?: readonly Token[]): Setting => {
      const nearest = paragraphs.slice(Math.max(0, paragraph - MOST_BEFORE), paragraph);
      const context = [...before.slice(-MOST_BEFORE), ...nearest].slice(-MOST_BEFORE);
      return settingOf(paragraphs[paragraph]!, context, paragraphs[paragraph + 1] ?? '', tokens);
    };
    const read = paragraphs.map((text, paragraph): readonly Reading[] => {
      const tokens = tokenize(text);
      const hits = hitsOf(tokens, record.seeds);
      return hits.length === 0 ? [] : readParagraph(settingAt(paragraph, tokens), hits, record, people);
    });
    const readings = withNextParagraphs(paragraphs, read, record);
    return readings.flatMap((own, paragraph) =>
      own.length > 0 || mayGiveWords(paragraphs[paragraph]!, names)
        ? matchesOf(settingAt(paragraph), own, paragraph)
        : [],
    );
  };
}

function matchOf(
  { sentence, pieces }: Reading,
  judged: Judged,
  paragraph: number,
  { text }: Setting,
  record: Record,
): QuotationMatch {
  const difference = pieces.flatMap(({ page, runs, changes }) =>
    differenceOf(text, page, record.sources, record.words, runs, changes),
  );
  return {
    paragraph,
    ...sentence,
    statements: statementsOf({ pieces }, record),
    quotation: { ...judged, ...(judged.kind === 'altered' ? { difference } : {}) },
  };
}

/** The statements the words come from, most of them first. */
function statementsOf({ pieces }: Pick<Reading, 'pieces'>, { words }: Record): StatementId[] {
  const share = new Map<StatementId, number>();
  for (const { runs } of pieces) {
    for (const { place, length } of runs) {
      for (const { statement, weight } of words.slice(place, place + length))
        share.set(statement, (share.get(statement) ?? 0) + weight);
    }
  }
  return [...share]
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id)
    .slice(0, MOST_STATEMENTS);
}
