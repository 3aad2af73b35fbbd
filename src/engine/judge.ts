/** The learnt stages for one sentence: is it a claim, which statement answers it, with which verdict. */
import type { Analysis, Sentence } from './analysis.ts';
import { createAsides } from './asides.ts';
import type { Bar } from './bar.ts';
import { leanOnCompany } from './company.ts';
import type { Tagger } from './concepts.ts';
import { CANDIDATE, evidenceOf, likelihood, loneEvidenceOf, type Weighed } from './evidence.ts';
import { createFeatures, type Features, verdictFeatures } from './features.ts';
import { sigmoid, softmax, unpackHead } from './head.ts';
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

/** A sentence and its features. */
export interface Read {
  sentence: Sentence;
  features: Features;
}

/** A sentence as the page's evidence sees it, with its answer where it is a candidate. */
export type Answered = Weighed & { answer?: Answer & Weighed['answer'] };

export interface Judge {
  /**
   * All sentences of a page, judged together.
   * @param isQuoted whether the sentence at an index holds the creators' own words
   * @returns for each sentence its judgement; undefined where it cannot be a claim
   */
  judgePage(analysis: Analysis, isQuoted: (index: number) => boolean): (Judgement | undefined)[];
  /** The answer for a sentence known to be a question or a claim on the topic, without a page around it. */
  answer(sentence: Sentence, features: Features): Answer;
  /** The sentences of a page as its evidence sees them: what `judgePage` and training weigh. */
  weigh(rows: readonly Read[], isQuoted: (index: number) => boolean): Answered[];
  /**
   * Which of the claims that a statement answers a sentence makes, or denies.
   * @param favoured claims that it answers best of all; a little less likely by the words, they are still taken
   */
  claimOf(
    analysis: Analysis,
    index: number,
    candidates: readonly string[],
    favoured?: readonly string[],
  ): string;
  bar: Bar;
}

/** What being answered best is worth beside the claim head's scores; 2 begins to overrule plain words. */
const FAVOUR = 1;

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

  const sharesOf = ({ own, spelt }: Features): Float32Array => softmax(statement.score(own, spelt));

  const answer = ({ sentence, features }: Read, shares: Float32Array): Answer => {
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

  const weigh: Judge['weigh'] = (rows, isQuoted) => {
    const scores = rows.map(({ features }) => {
      const { own, spelt, around } = features;
      return detector.score(own, spelt, around)[0]!;
    });
    const shares = leanOnCompany(
      rows.map(({ features }, index) => ({
        likely: sigmoid(scores[index]!),
        ...(isQuoted(index) || scores[index]! < CANDIDATE ? {} : { shares: sharesOf(features) }),
      })),
    );
    return rows.map((row, index): Answered => {
      const isNamed = row.sentence.tags.some(({ concept }) => ours.has(concept));
      const score = scores[index]!;
      if (!shares[index]) return { score, alone: score, isQuoted: isQuoted(index), isNamed };
      const alone = detector.score(row.features.own, row.features.spelt)[0]!;
      const weighed = { score, alone, isQuoted: false, isNamed };
      const given = answer(row, shares[index]);
      return { ...weighed, answer: { ...given, share: given.statements[0]!.share } };
    });
  };

  return {
    bar: weights,
    answer: (sentence, features) => answer({ sentence, features }, sharesOf(features)),
    weigh,
    judgePage(analysis, isQuoted) {
      const all = weigh(
        analysis.sentences.map((sentence, index) => ({ sentence, features: featuresOf(analysis, index) })),
        isQuoted,
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
    claimOf(analysis, index, candidates, favoured = []) {
      const scores = claim.score(featuresOf(analysis, index).own);
      let best = candidates[0]!;
      let most = Number.NEGATIVE_INFINITY;
      for (const id of candidates) {
        const at = weights.claims.indexOf(id);
        const score = at < 0 ? Number.NEGATIVE_INFINITY : scores[at]! + (favoured.includes(id) ? FAVOUR : 0);
        if (score > most) [best, most] = [id, score];
      }
      return best;
    },
  };
}
