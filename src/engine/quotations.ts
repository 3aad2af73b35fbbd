/** The creators' own words on a page: given whole, shortened, altered, stitched together or under a wrong name. */
import type { Corpus, StatementId } from '../corpus/types.ts';
import { differenceOf } from './quotations/difference.ts';
import { hitsOf } from './quotations/hits.ts';
import { type Judged, judge } from './quotations/kind.ts';
import { markedSpans } from './quotations/marks.ts';
import { peopleOf } from './quotations/people.ts';
import { type Reading, readParagraph } from './quotations/reading.ts';
import { createRecord, type Record } from './quotations/record.ts';
import { mayGiveWords, namesOf, unfoundSentences } from './quotations/unfound.ts';
import type { Setting } from './quotations/voice.ts';
import { tokenize } from './tokens.ts';
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

/** @param before paragraphs that stand before these: they may name the speaker, and are not searched */
export type Quotations = (paragraphs: readonly string[], before?: readonly string[]) => QuotationMatch[];

/** What a quotation of this kind is on the wire. */
export function verdictOf({ kind }: Quotation): Verdict {
  return kind === 'verbatim' || kind === 'shortened' ? 'quote' : 'misquote';
}

const MOST_STATEMENTS = 3;
const MOST_BEFORE = 3;

/** @param corpus the sources to check against; indexed once, here */
export function createQuotations(corpus: Corpus): Quotations {
  const record = createRecord(corpus);
  const people = peopleOf(corpus);
  const names = namesOf(people);
  return (paragraphs, before = []) =>
    paragraphs.flatMap((text, paragraph) => {
      const tokens = tokenize(text);
      const hits = hitsOf(tokens, record.seeds);
      if (hits.length === 0 && !mayGiveWords(text, names)) return [];
      const setting: Setting = {
        text,
        tokens,
        marked: markedSpans(text),
        before: [...before, ...paragraphs.slice(Math.max(0, paragraph - MOST_BEFORE), paragraph)].slice(
          -MOST_BEFORE,
        ),
        after: paragraphs[paragraph + 1] ?? '',
      };
      const readings = readParagraph(setting, hits, record, people);
      const judged = judge(readings, setting, record);
      const found = readings.flatMap((reading, index) => {
        const quotation = judged[index];
        return quotation ? [matchOf(reading, quotation, paragraph, setting, record)] : [];
      });
      if (!mayGiveWords(text, names)) return found;
      const unfound = unfoundSentences(setting, people, found).map(
        (sentence): QuotationMatch => ({
          paragraph,
          ...sentence,
          statements: [],
          quotation: { kind: 'not found' },
        }),
      );
      return [...found, ...unfound].sort((a, b) => a.start - b.start);
    });
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
