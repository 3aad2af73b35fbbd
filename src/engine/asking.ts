/**
 * A reader's query as the look-up sees it: how well each statement answers it, and the few numbers that tell whether any
 * does. Training weighs those same numbers (`tools/train/asking.ts`).
 */
import MiniSearch from 'minisearch';
import type { Corpus, StatementId } from '../corpus/types.ts';
import { type Analysis, createAnalyser } from './analysis.ts';
import type { Tagger } from './concepts.ts';
import { createFeatures } from './features.ts';
import { type PackedHead, unpackHead } from './head.ts';
import type { Judge } from './judge.ts';
import { tokenize } from './tokens.ts';
import type { Verdict } from './types.ts';

/** Sentences of a query that are read; the one that asks most is answered. */
const MOST_SENTENCES = 4;
/** A search score that counts as a full match of words. */
const FULL_MATCH = 20;
/** What a full match of words is worth beside the head's share. */
const MATCH_WORTH = 0.5;

export interface Asked {
  analysis: Analysis;
  /** The sentence that asks most. */
  index: number;
  verdict: Verdict;
  /** Statements with their scores, best first; never empty. */
  ranked: { statement: StatementId; score: number }[];
  /** Numbers that tell whether the first one answers. */
  evidence: number[];
}

export type Asking = (query: string) => Asked | undefined;

/**
 * @param head whether a text asks for anything that the creators spoke of
 * @returns undefined for a query without words
 */
export function createAsking(
  corpus: Corpus,
  tagger: Tagger,
  judge: Pick<Judge, 'answer'>,
  head: PackedHead,
): Asking {
  const { analyse } = createAnalyser(tagger);
  const featuresOf = createFeatures(tagger);
  const asked = unpackHead(head);
  const texts = corpus.statements.map(({ id, quote }) => ({ id, quote, phrases: phrasesOf(corpus, id) }));
  const known = new Set(texts.flatMap(({ quote, phrases }) => tokenize(`${quote} ${phrases}`).map(stemOf)));
  const index = new MiniSearch<(typeof texts)[number]>({
    fields: ['quote', 'phrases'],
    processTerm: (term) => tokenize(term)[0]?.stem ?? null,
    searchOptions: { fuzzy: 0.2, prefix: (term) => term.length > 3, boost: { quote: 1.5 } },
  });
  index.addAll(texts);

  return (query) => {
    const analysis = analyse({ title: '', paragraphs: [query] });
    const sentences = analysis.sentences.slice(0, MOST_SENTENCES).flatMap((sentence, at) => {
      if (!sentence.tokens.length) return [];
      const features = featuresOf(analysis, at);
      return [{ sentence, features, at, score: asked.score(features.own, features.spelt)[0]! }];
    });
    const most = sentences.sort((a, b) => b.score - a.score)[0];
    if (!most) return undefined;
    const answer = judge.answer(most.sentence, most.features);
    const found = index.search(query).slice(0, 10);
    const top = found[0]?.score ?? 0;
    const scores = new Map(answer.statements.map(({ id, share }) => [id, share]));
    for (const { id, score } of found)
      scores.set(id, (scores.get(id) ?? 0) + (MATCH_WORTH * score) / Math.max(top, FULL_MATCH));
    const ranked = [...scores]
      .map(([statement, score]) => ({ statement, score }))
      .sort((a, b) => b.score - a.score);
    const words = tokenize(query).filter(({ word }) => word.length > 3);
    const strange = words.filter((token) => !known.has(stemOf(token))).length;
    return {
      analysis,
      index: most.at,
      verdict: answer.verdict,
      ranked,
      evidence: [
        most.score,
        ranked[0]!.score,
        Math.log1p(top),
        strange,
        words.length ? strange / words.length : 1,
        Math.min(words.length, 8),
        answer.statements[0]!.share,
      ],
    };
  };
}

function stemOf({ stem }: { stem: string }): string {
  return stem;
}

/** All the ways the claims that a statement answers are said and denied. */
function phrasesOf({ claims }: Corpus, id: StatementId): string {
  return claims
    .filter(({ statements }) => statements.includes(id))
    .flatMap(({ claim, said, denied }) => [claim, ...said, ...denied])
    .join(' \n ');
}
