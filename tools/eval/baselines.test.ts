import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { createBm25, createDisputeFinder, createKeywords } from './baselines.ts';
import { createSame } from './passages.ts';

const pageOf = (text: string) => ({
  id: 'one',
  style: 'forum',
  title: '',
  paragraphs: [text],
  labels: [],
  batch: '',
});

describe('older methods', () => {
  it('keywords want a name and two words of a claim', () => {
    const keywords = createKeywords(corpus);
    expect(keywords(pageOf('They gave in to the fans.'))).toEqual([]);
    expect(keywords(pageOf('The creators of Korra gave in to the fans.'))).toMatchObject([
      { verdict: 'supports' },
    ]);
  });

  it('Dispute Finder wants every word of a phrase, and the same negation', () => {
    const find = createDisputeFinder(corpus);
    expect(find(pageOf('Sadly they caved to the fans.'))).toMatchObject([{ verdict: 'contradicts' }]);
    expect(find(pageOf('Sadly they caved.'))).toEqual([]);
  });

  it('BM25 finds the statement that shares rare words', () => {
    const found = createBm25(corpus, 4)(pageOf('Asami was a duplicitous spy in the first drafts.'));
    expect(found).toMatchObject([{ statement: 'asami-conceived-as-spy' }]);
  });
});

describe('statements and passages', () => {
  const same = createSame(corpus, {
    P1: 'Asami was a duplicitous spy when Mike and I first conceived her character.',
  });

  it.each([
    ['an id of ours', 'asami-conceived-as-spy', ['asami-conceived-as-spy'], true],
    ["an id of the file's own, by its words", 'asami-conceived-as-spy', ['P1'], true],
    ['other words', 'mako-will-be-just-fine', ['P1'], false],
    ['an id nobody knows', 'mako-will-be-just-fine', ['P2'], false],
  ])('%s', (_, statement, ids, expected) => {
    expect(same(statement, ids)).toBe(expected);
  });
});
