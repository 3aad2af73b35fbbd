/** The learnt stages for one sentence: is it a claim, which statement answers it, with which verdict. */
import type { Analysis, Sentence } from './analysis.ts';
import type { Tagger } from './concepts.ts';
import { createFeatures, type Features, verdictFeatures } from './features.ts';
import { softmax, unpackHead } from './head.ts';
import type { Verdict } from './types.ts';
import type { Weights } from './weights.ts';

/** Verdicts that are learnt; `quote` and `misquote` are worked out from the words. */
export const LEARNT_VERDICTS = ['supports', 'contradicts', 'context'] as const satisfies Verdict[];

export interface Judgement {
  /** Calibrated probability that the sentence is a claim answered by `statements[0]`. */
  confidence: number;
  /** Score of the detector alone, before calibration. */
  claimScore: number;
  /** Best first, with their shares. */
  statements: { id: string; share: number }[];
  verdicts: Record<(typeof LEARNT_VERDICTS)[number], number>;
  verdict: (typeof LEARNT_VERDICTS)[number];
  features: Features;
}

export interface Judge {
  /** Undefined when the detector is sure that the sentence is no claim: the heavy heads then do not run. */
  judge(analysis: Analysis, index: number): Judgement | undefined;
  /** The answer for a sentence known to be a question or a claim on the topic, whatever the detector thinks. */
  answer(sentence: Sentence, features: Features): Omit<Judgement, 'confidence' | 'claimScore'>;
  /** Score and answer for a sentence whose features are known: what training measures. */
  scoreRow(row: { sentence: Sentence; features: Features }): {
    score: number;
    answer: Omit<Judgement, 'confidence' | 'claimScore'>;
  };
  /** Which of the candidate claims a sentence makes. */
  claimOf(analysis: Analysis, index: number, candidates: readonly string[]): string;
  threshold: number;
}

export function createJudge(weights: Weights, tagger: Tagger): Judge {
  const detector = unpackHead(weights.detector);
  const statement = unpackHead(weights.statement);
  const verdict = unpackHead(weights.verdict);
  const claim = unpackHead(weights.claim);
  const featuresOf = createFeatures(tagger);
  const { a, b } = weights.calibration;
  const confident = (score: number): number => 1 / (1 + Math.exp(-(a * score + b)));

  const answer: Judge['answer'] = (sentence, features) => {
    const shares = softmax(statement.score(features.own));
    const statements = weights.statements
      .map((id, at) => ({ id, at, share: shares[at]! }))
      .sort((x, y) => y.share - x.share)
      .slice(0, 5);
    // The verdict is asked of each likely statement and weighed by its share: a near miss in the
    // statement then seldom costs the verdict too.
    const sums = new Float32Array(LEARNT_VERDICTS.length);
    let weight = 0;
    for (const { at, share } of statements.slice(0, 3)) {
      const given = softmax(verdict.score(verdictFeatures(sentence, features, at)));
      given.forEach((value, v) => {
        sums[v]! += share * value;
      });
      weight += share;
    }
    const verdicts = Object.fromEntries(
      LEARNT_VERDICTS.map((name, v) => [name, sums[v]! / weight]),
    ) as Judgement['verdicts'];
    const best = LEARNT_VERDICTS.reduce((x, y) => (verdicts[y] > verdicts[x] ? y : x));
    return {
      statements: statements.map(({ id, share }) => ({ id, share })),
      verdicts,
      verdict: best,
      features,
    };
  };

  return {
    threshold: weights.threshold,
    answer,
    scoreRow: ({ sentence, features }) => ({
      score: detector.score([...features.own, ...features.around])[0]!,
      answer: answer(sentence, features),
    }),
    judge(analysis, index) {
      const features = featuresOf(analysis, index);
      const claimScore = detector.score([...features.own, ...features.around])[0]!;
      const confidence = confident(claimScore);
      if (confidence < weights.threshold / 2) return undefined;
      return { confidence, claimScore, ...answer(analysis.sentences[index]!, features) };
    },
    claimOf(analysis, index, candidates) {
      const scores = claim.score(featuresOf(analysis, index).own);
      let best = candidates[0]!;
      let most = Number.NEGATIVE_INFINITY;
      for (const id of candidates) {
        const at = weights.claims.indexOf(id);
        const score = at < 0 ? Number.NEGATIVE_INFINITY : scores[at]!;
        if (score > most) [best, most] = [id, score];
      }
      return best;
    },
  };
}
