import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { findRepetition, MOST_REPEATED } from './near-duplicates.ts';
import { ANSWERS, readTraining } from './pages.ts';

const pagesOf = (...texts: string[]) =>
  texts.map((text, at) => ({
    id: `page-${at + 1}`,
    style: 'forum',
    title: '',
    paragraphs: [text],
    labels: [],
    batch: '',
  }));

describe('repetition between training pages', () => {
  it('is seen where a sentence is used twice with a word swapped', () => {
    const { nearest, worst } = findRepetition(
      pagesOf(
        'The lantern was hers from the very first page, and nobody ever thought to ask her why.',
        'The lantern was hers from the very last page, and nobody ever thought to ask her why.',
        'In the harbour the boats lay idle.',
      ),
      { sources: [] },
    );
    expect(worst[0]).toMatchObject({ page: 'page-1', like: 'page-2' });
    expect(worst[0]!.share).toBeCloseTo(8 / 13);
    expect(nearest).toBeCloseTo(16 / 29);
  });

  it('is not the words of the creators, which many pages quote', () => {
    const { text } = corpus.sources[0]!;
    expect(findRepetition(pagesOf(text, text), corpus)).toMatchObject({ nearest: 0, anywhere: 0 });
  });

  it('is rare in the pages we train on', () => {
    const found = findRepetition([...readTraining(), ...readTraining(ANSWERS)], corpus);
    expect(found.nearest).toBeLessThanOrEqual(MOST_REPEATED.nearest);
    expect(found.anywhere).toBeLessThanOrEqual(MOST_REPEATED.anywhere);
  });
});
