/** The one door of the engine: paragraphs in, spots out. */
import type { Corpus } from '../corpus/types.ts';
import { createAnalyser } from './analysis.ts';
import { createTagger } from './concepts.ts';
import { explain } from './explain.ts';
import { createJudge } from './judge.ts';
import { mentionsTopic } from './topic-words.ts';
import type { PageText, Spot, Spotter } from './types.ts';
import type { Weights } from './weights.ts';

/**
 * @param corpus the statements and claims to spot
 * @param weights learnt for just this corpus
 * @throws when the weights are damaged or were learnt for other statements
 */
export function createSpotter(corpus: Corpus, weights: Weights): Spotter {
  const tagger = createTagger(corpus.lexicon);
  const { analyse } = createAnalyser(tagger);
  const judge = createJudge(weights, tagger);
  const claimsOf = new Map(
    corpus.statements.map(({ id }) => [id, corpus.claims.filter((claim) => claim.statements.includes(id)).map((claim) => claim.id)]),
  );
  const missing = weights.statements.find((id) => !claimsOf.get(id)?.length);
  if (missing) throw new Error(`The weights know a statement "${missing}" that the corpus has not; run "npm run train".`);

  return (page: PageText): Spot[] => {
    if (!mentionsTopic(page)) return [];
    const analysis = analyse(page);
    return analysis.sentences.flatMap((sentence, index) => {
      if (sentence.paragraph < 0) return [];
      const judged = judge.judge(analysis, index);
      if (!judged || judged.confidence < judge.threshold) return [];
      const statements = judged.statements.filter(({ share }, at) => at === 0 || share > 0.12).map(({ id }) => id);
      const claim = judge.claimOf(judged.features, statements, claimsOf.get(statements[0]!)!);
      const more = corpus.claims.find(({ id }) => id === claim)!.statements.filter((id) => !statements.includes(id));
      return [
        {
          paragraph: sentence.paragraph,
          start: sentence.start,
          end: sentence.end,
          claim,
          verdict: judged.verdict,
          statements: [...statements, ...more].slice(0, 3),
          confidence: judged.confidence,
          why: explain(tagger, analysis, index),
        },
      ];
    });
  };
}
