/** A reader's own words -> the statements that speak to them: what the popup, the context menu and the address bar ask. */
import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/types.ts';
import { createAnalyser } from './analysis.ts';
import { createTagger } from './concepts.ts';
import { createFeatures } from './features.ts';
import { createJudge } from './judge.ts';
import { tokenize } from './tokens.ts';
import type { Lookup, LookupHit } from './types.ts';
import type { Weights } from './weights.ts';

/** Where the best hit is below this, the honest answer is that the creators did not speak to it. */
const LEAST_BEST = 0.95;
/** Further hits are shown down to this. */
const LEAST_SCORE = 0.25;

export function createLookup(corpus: Corpus, weights: Weights): Lookup {
  const tagger = createTagger(corpus.lexicon);
  const { analyse } = createAnalyser(tagger);
  const featuresOf = createFeatures(tagger);
  const judge = createJudge(weights, tagger);
  const index = new MiniSearch<{ id: string; quote: string; phrases: string }>({
    fields: ['quote', 'phrases'],
    processTerm: (term) => tokenize(term)[0]?.stem ?? null,
    searchOptions: { fuzzy: 0.2, prefix: (term) => term.length > 3, boost: { quote: 1.5 } },
  });
  index.addAll(
    corpus.statements.map(({ id, quote }) => ({
      id,
      quote,
      phrases: corpus.claims
        .filter((claim) => claim.statements.includes(id))
        .flatMap((claim) => [claim.claim, ...claim.said, ...claim.denied])
        .join(' \n '),
    })),
  );

  return (query, { limit = 5 } = {}) => {
    const tokens = tokenize(query);
    if (!tokens.length) return { kind: 'empty', hits: [], words: [] };
    const analysis = analyse({ title: 'Korra and Asami', paragraphs: [query] });
    const sentence = analysis.sentences[0];
    if (!sentence) return { kind: 'empty', hits: [], words: [] };
    const judged = judge.answer(sentence, featuresOf(analysis, 0));
    const found = index.search(query);
    const top = found[0]?.score ?? 0;
    const scores = new Map<string, number>();
    for (const { id, share } of judged.statements) scores.set(id, share);
    for (const { id, score } of found.slice(0, 10)) {
      scores.set(id, (scores.get(id) ?? 0) + (0.5 * score) / Math.max(top, 20));
    }
    const hits: LookupHit[] = [...scores]
      .sort(([, a], [, b]) => b - a)
      .filter(([, score]) => score >= LEAST_SCORE)
      .slice(0, limit)
      .map(([statement, score]) => {
        const candidates = corpus.claims
          .filter((claim) => claim.statements.includes(statement))
          .map((claim) => claim.id);
        return {
          statement,
          claim: judge.claimOf(analysis, 0, candidates),
          verdict: judged.verdict,
          score,
          why: [],
        };
      });
    const words = tokens.filter(({ word }) => word.length > 2).map(({ word }) => word);
    return hits[0] && hits[0].score >= LEAST_BEST
      ? { kind: 'answered', hits, words }
      : { kind: 'silent', hits: [], words };
  };
}
