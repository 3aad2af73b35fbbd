/** Sentences of training pages that hold the creators' words: they are found by the words, as the engine does it. */
import type { Corpus } from '../../src/corpus/types.ts';
import { createQuotations, verdictOf } from '../../src/engine/quotations.ts';
import { coversHalf } from '../../src/engine/spotter.ts';
import type { Verdict } from '../../src/engine/types.ts';
import type { Row } from './examples.ts';

export interface Quoted {
  statement: string;
  verdict: Verdict;
}

export function createQuoter(corpus: Corpus): (row: Row) => Quoted | undefined {
  const find = createQuotations(corpus);
  const known = new Map<Row['page'], ReturnType<typeof find>>();
  return ({ page, sentence }) => {
    let matches = known.get(page);
    if (!matches) {
      matches = find(page.paragraphs).filter(({ statements }) => statements.length > 0);
      known.set(page, matches);
    }
    const match = matches.find((each) => coversHalf(each, sentence));
    return match && { statement: match.statements[0]!, verdict: verdictOf(match.quotation) };
  };
}
