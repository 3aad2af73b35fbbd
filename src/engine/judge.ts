/** The learnt stages for one sentence: is it a claim, which statement answers it, with which verdict. */
import type { Analysis, Sentence } from './analysis.ts';
import { createAsides } from './asides.ts';
import type { Tagger } from './concepts.ts';
import { CANDIDATE, evidenceOf, likelihood, loneEvidenceOf, type Weighed } from './evidence.ts';
import { createFeatures, type Features, verdictFeatures } from './features.ts';
import { softmax, unpackHead } from './head.ts';
import { placesOfLargest } from './largest.ts';
import type { Verdict } from './types.ts';
import type { Weights } from './weights.ts';

/** Verdicts that are learnt; `quote` and `misquote` are worked out from the words. */
export const LEARNT_VERDICTS = ['supports', 'contradicts', 'context'] as const satisfies Verdict[];

/** What the heads answer for a sentence, whatever the detector thinks of it. */
export interface Answer {
  /** Best first, with their shares. */
  statements: { id: string; share: number }[];
  verdict: (typeof LEARNT_VERDICTS)[number];
  /** Share of that verdict. */
  verdictShare: number;
}

export interface Judgement extends Answer {
  /** Probability that the sentence is a claim that `statements[0]` answers. */
  confidence: number;
}

export interface Judge {
  /**
   * All sentences of a page, judged together.
   * @param isQuoted whether the sentence at an index holds the creators' own words
   * @returns for each sentence its judgement; undefined where it cannot be a claim
   */
  judgePage(analysis: Analysis, isQuoted: (index: number) => boolean): (Judgement | undefined)[];
  /** The answer for a sentence known to be a question or a claim on the topic. */
  answer(sentence: Sentence, features: Features): Answer;
  /** A sentence as the page's evidence sees it: what `judgePage` and training weigh. */
  weighed(
    row: { sentence: Sentence; features: Features },
    isQuoted: boolean,
  ): Weighed & { answer?: Answer & Weighed['answer'] };
  /** Which of the candidate claims a sentence makes. */
  claimOf(analysis: Analysis, index: number, candidates: readonly string[]): string;
  threshold: number;
  leastPlain: number;
}

/**
 * Whether one answer stands out. A claim of which it is not plain what answers it, or how, is better left alone: a wrong
 * answer is worse than none.
 */
export function isPlain({ statements, verdictShare }: Answer, least: number): boolean {
  return statements[0]!.share * verdictShare >= least;
}

/** What the judge reads of the weights. */
export type JudgeWeights = Omit<Weights, 'asked' | 'answerable' | 'provenance'>;

export function createJudge(weights: JudgeWeights, tagger: Tagger): Judge {
  const detector = unpackHead(weights.detector);
  const statement = unpackHead(weights.statement);
  const verdict = unpackHead(weights.verdict);
  const claim = unpackHead(weights.claim);
  const featuresOf = createFeatures(tagger);
  const asides = createAsides(tagger);
  const ours = new Set(['korra', 'asami', 'korrasami'].map((name) => tagger.id(name)));

  const answer: Judge['answer'] = (sentence, features) => {
    const shares = softmax(statement.score(features.own, features.spelt));
    const statements = placesOfLargest(shares, 5).map((at) => ({
      id: weights.statements[at]!,
      at,
      share: shares[at]!,
    }));
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
    let best = 0;
    for (let v = 1; v < sums.length; v++) if (sums[v]! > sums[best]!) best = v;
    return {
      statements: statements.map(({ id, share }) => ({ id, share })),
      verdict: LEARNT_VERDICTS[best]!,
      verdictShare: sums[best]! / weight,
    };
  };

  const weighed: Judge['weighed'] = ({ sentence, features }, isQuoted) => {
    const score = detector.score(features.own, features.spelt, features.around)[0]!;
    const isNamed = sentence.tags.some(({ concept }) => ours.has(concept));
    if (isQuoted || score < CANDIDATE) return { score, isQuoted, isNamed };
    const given = answer(sentence, features);
    return { score, isQuoted, isNamed, answer: { ...given, share: given.statements[0]!.share } };
  };

  return {
    threshold: weights.threshold,
    leastPlain: weights.leastPlain,
    answer,
    weighed,
    judgePage(analysis, isQuoted) {
      const all = analysis.sentences.map((sentence, index) =>
        weighed({ sentence, features: featuresOf(analysis, index) }, isQuoted(index)),
      );
      const count = analysis.sentences.length;
      const isAside = asides(analysis.sentences);
      return evidenceOf(analysis.topic, all).map((evidence, index) => {
        const { answer: given } = all[index]!;
        // Of 85 sentences in asides on the pages of training, 2 are claims: silence is right.
        if (!evidence || !given || isAside[index]) return undefined;
        return {
          ...given,
          confidence: likelihood({ evidence, lone: loneEvidenceOf(all[index]!), count }, weights),
        };
      });
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
