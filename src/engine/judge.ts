/** The learnt stages for one sentence: is it a claim, which statement answers it, with which verdict. */
import type { Analysis, Sentence } from './analysis.ts';
import { createAsides } from './asides.ts';
import type { Bar } from './bar.ts';
import { leanOnCompany } from './company.ts';
import type { Tagger } from './concepts.ts';
import { CANDIDATE, evidenceOf, likelihood, loneEvidenceOf, type Weighed } from './evidence.ts';
import { createFeatures, type Features, givenFeatures, putGivenFeatures } from './features.ts';
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
  const claimAt = new Map(weights.claims.map((id, at) => [id, at]));
  /** The sentences of pages that have been judged, for what is asked about them afterwards. */
  const judged = new WeakMap<Analysis, readonly Read[]>();
  const ours = new Set(['korra', 'asami', 'korrasami'].map((name) => tagger.id(name)));

  const sumOf = {
    detector: detector.createSum(),
    statement: statement.createSum(),
    said: verdict.createSum(),
    verdict: verdict.createSum(),
    claim: claim.createSum(),
  };

  const sharesOf = ({ list, speltEnd }: Features): Float32Array => {
    statement.begin(sumOf.statement);
    statement.add(sumOf.statement, list, 0, speltEnd);
    return softmax(statement.finish(sumOf.statement));
  };

  const answer = ({ sentence, features }: Read, shares: Float32Array): Answer => {
    const statements = placesOfLargest(shares, 5).map((at) => ({
      id: weights.statements[at]!,
      at,
      share: shares[at]!,
    }));
    // The verdict is asked of each likely statement and weighed by its share: a near miss in the
    // statement then seldom costs the verdict too.
    const sums = new Float32Array(LEARNT_VERDICTS.length);
    verdict.begin(sumOf.said);
    verdict.add(sumOf.said, features.list, 0, features.ownEnd);
    for (const { at, share } of statements.slice(0, 3)) {
      verdict.begin(sumOf.verdict, sumOf.said);
      verdict.add(sumOf.verdict, givenFeatures, 0, putGivenFeatures(sentence, at));
      const given = softmax(verdict.finish(sumOf.verdict));
      for (let v = 0; v < given.length; v++) sums[v]! += share * given[v]!;
    }
    let [best, total] = [0, 0];
    for (let v = 0; v < sums.length; v++) {
      total += sums[v]!;
      if (sums[v]! > sums[best]!) best = v;
    }
    return {
      statements: statements.map(({ id, share }) => ({ id, share })),
      verdict: LEARNT_VERDICTS[best]!,
      verdictShare: sums[best]! / total,
    };
  };

  const weigh: Judge['weigh'] = (rows, isQuoted) => {
    const alone = new Float32Array(rows.length);
    const scores = new Float32Array(rows.length);
    rows.forEach(({ features: { list, speltEnd } }, index) => {
      detector.begin(sumOf.detector);
      detector.add(sumOf.detector, list, 0, speltEnd);
      alone[index] = detector.scoreOf(sumOf.detector, 0);
      detector.add(sumOf.detector, list, speltEnd, list.length);
      scores[index] = detector.scoreOf(sumOf.detector, 0);
    });
    const shares = leanOnCompany(
      rows.map(({ features }, index) => {
        const likely = sigmoid(scores[index]!);
        if (isQuoted(index) || scores[index]! < CANDIDATE) return { likely };
        return { likely, shares: sharesOf(features) };
      }),
    );
    return rows.map((row, index): Answered => {
      const isNamed = row.sentence.tags.some(({ concept }) => ours.has(concept));
      const score = scores[index]!;
      if (!shares[index]) return { score, alone: score, isQuoted: isQuoted(index), isNamed };
      const { statements, verdict, verdictShare } = answer(row, shares[index]);
      const given = { statements, verdict, verdictShare, share: statements[0]!.share };
      return { score, alone: alone[index]!, isQuoted: false, isNamed, answer: given };
    });
  };

  return {
    bar: weights,
    answer: (sentence, features) => answer({ sentence, features }, sharesOf(features)),
    weigh,
    judgePage(analysis, isQuoted) {
      const rows = analysis.sentences.map((sentence, index) => ({
        sentence,
        features: featuresOf(analysis, index),
      }));
      judged.set(analysis, rows);
      const all = weigh(rows, isQuoted);
      const count = analysis.sentences.length;
      const isAside = asides(analysis.sentences);
      return evidenceOf(analysis.topic, all).map((evidence, index) => {
        const { answer: given } = all[index]!;
        // Of 85 sentences in asides on the pages of training, 2 are claims: silence is right.
        if (!evidence || !given || isAside[index]) return undefined;
        const { statements, verdict, verdictShare } = given;
        const lone = loneEvidenceOf(all[index]!);
        const confidence = likelihood({ evidence, lone, count }, weights);
        return { statements, verdict, verdictShare, confidence };
      });
    },
    claimOf(analysis, index, candidates, favoured = []) {
      if (candidates.length === 1) return candidates[0]!;
      const { list, ownEnd } = judged.get(analysis)?.[index]?.features ?? featuresOf(analysis, index);
      claim.begin(sumOf.claim);
      claim.add(sumOf.claim, list, 0, ownEnd);
      let best = candidates[0]!;
      let most = Number.NEGATIVE_INFINITY;
      for (const id of candidates) {
        const at = claimAt.get(id);
        const score =
          at === undefined
            ? Number.NEGATIVE_INFINITY
            : claim.scoreOf(sumOf.claim, at) + (favoured.includes(id) ? FAVOUR : 0);
        if (score > most) [best, most] = [id, score];
      }
      return best;
    },
  };
}
