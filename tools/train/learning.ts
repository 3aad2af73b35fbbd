/** All that the heads learn from, read from `training/` and the corpus. */
import type { Corpus } from '../../src/corpus/types.ts';
import type { PhraseRow, Reader, Row } from './examples.ts';
import { ANSWERS, readTraining } from './pages.ts';
import { type QueryRow, readQueries } from './queries.ts';

export interface Learning {
  /** All sentences of the training pages. */
  rows: readonly Row[];
  /** Labelled sentences from which only the statement and the verdict are learnt. */
  answers: readonly Row[];
  phrases: readonly PhraseRow[];
  queries: readonly QueryRow[];
}

export function readLearning(corpus: Corpus, reader: Reader): Learning {
  return {
    rows: reader.rows(readTraining()),
    answers: reader.rows(readTraining(ANSWERS)).filter(({ label }) => label),
    phrases: reader.phrases(),
    queries: readQueries(corpus),
  };
}

/** The same without the pages of one author. */
export function without(batch: string, learning: Learning): Learning {
  const isOther = ({ page }: Row): boolean => page.batch !== batch;
  return { ...learning, rows: learning.rows.filter(isOther), answers: learning.answers.filter(isOther) };
}
