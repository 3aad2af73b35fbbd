/** A reader's own words -> the statements that speak to them: what the popup, the context menu and the address bar ask. */
import type { Corpus } from '../corpus/types.ts';
import { createAsking } from './asking.ts';
import { claimsByStatement } from './claims.ts';
import { createTagger } from './concepts.ts';
import { dot } from './evidence.ts';
import { createJudge } from './judge.ts';
import { tokenize } from './tokens.ts';
import type { Lookup, LookupHit } from './types.ts';
import type { Weights } from './weights.ts';

/** Hits after the first are shown down to this score. */
const LEAST_SCORE = 0.25;

export function createLookup(corpus: Corpus, weights: Weights): Lookup {
  const tagger = createTagger(corpus.lexicon);
  const judge = createJudge(weights, tagger);
  const answering = claimsByStatement(corpus);
  const ask = createAsking(corpus, tagger, judge, weights.asked);

  return (query, { limit = 5 } = {}) => {
    const asked = ask(query);
    if (!asked) return { kind: 'empty', hits: [], words: [] };
    const words = tokenize(query)
      .filter(({ word }) => word.length > 2)
      .map(({ word }) => word);
    if (dot(weights.answerable, asked.evidence) < 0) return { kind: 'silent', hits: [], words };
    const hits = asked.ranked
      .filter(({ score }, at) => at === 0 || score >= LEAST_SCORE)
      .slice(0, limit)
      .map(({ statement, score }): LookupHit => {
        const { all, best } = answering.get(statement)!;
        const claim = judge.claimOf(asked.analysis, asked.index, all, best);
        return { statement, claim, verdict: asked.verdict, score, why: [] };
      });
    return { kind: 'answered', hits, words };
  };
}
