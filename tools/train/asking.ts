/**
 * Learns when the look-up answers and when it says that the creators did not speak to it: a head over the query's words,
 * then a few numbers weighed together, learnt on queries that the heads had not seen.
 */
import type { Corpus } from '../../src/corpus/types.ts';
import { createAsking } from '../../src/engine/asking.ts';
import { createTagger } from '../../src/engine/concepts.ts';
import { dot } from '../../src/engine/evidence.ts';
import { ofText } from '../../src/engine/features.ts';
import type { PackedHead } from '../../src/engine/head.ts';
import { createJudge } from '../../src/engine/judge.ts';
import { UNCALIBRATED } from './calibrate.ts';
import type { Learning } from './learning.ts';
import { learn } from './linear.ts';
import { fitLogistic } from './logistic.ts';
import { packHead } from './pack.ts';
import { type Heads, trainStatement } from './trainer.ts';

const FOLDS = 4;
/** Weights below this share of the largest are left out. */
const LEAST_OF_ASKED = 0.03;
/** A right statement or silence: so much more of right refusals is sought than of right answers. */
const FOR_SILENCE = 0.02;

/** A sentence of a page is not a query; it only lends words. A query without an answer is rarer and counts for more. */
const WORTH = { claim: 0.15, noClaim: 0.02, answerable: 1, unanswerable: 2 };

export function trainAsked({ rows, phrases, queries }: Learning): PackedHead {
  const examples = [
    ...queries.map(({ features, statements }) => ({
      features,
      right: statements.length ? [0] : [],
      weight: statements.length ? WORTH.answerable : WORTH.unanswerable,
    })),
    ...rows.map(({ features, label }) => ({
      features: ofText(features),
      right: label ? [0] : [],
      weight: label ? WORTH.claim : WORTH.noClaim,
    })),
    ...phrases.map(({ features }) => ({
      features: ofText(features),
      right: [0],
      weight: WORTH.claim,
    })),
  ];
  return packHead(
    learn(examples, { classes: 1, epochs: 20, rate: 0.15, decay: 1e-5, least: 3, drop: 0.3, seed: 5 }),
    LEAST_OF_ASKED,
  );
}

/**
 * @param heads learnt already; for each fold its statement head is learnt anew without the fold's queries
 * @returns one weight for each number of `Asked.evidence`, then the bias: at 0 and above the look-up answers
 */
export function calibrateAsking(
  corpus: Corpus,
  learning: Learning,
  heads: Heads,
  say: (line: string) => void,
): number[] {
  const tagger = createTagger(corpus.lexicon);
  const { queries } = learning;
  const seen = Array.from({ length: FOLDS }, (_, fold) => {
    const some = { ...learning, queries: queries.filter((_, at) => at % FOLDS !== fold) };
    const asked = trainAsked(some);
    const statement = trainStatement(corpus, some);
    const judge = createJudge({ ...heads, ...UNCALIBRATED, statement }, tagger);
    const ask = createAsking(corpus, tagger, judge, asked);
    return queries
      .filter((_, at) => at % FOLDS === fold)
      .flatMap(({ query, statements }) => {
        const { evidence, ranked } = ask(query) ?? {};
        if (!evidence || !ranked) return [];
        const isRight = statements.length > 0;
        return [{ x: evidence, isRight, weight: 1, isFirst: statements.includes(ranked[0]!.statement) }];
      });
  }).flat();
  const weights = fitLogistic(seen);
  const judged = seen.map(({ x, ...rest }) => ({ ...rest, sum: dot(weights, x) }));
  const bar = chooseBar(judged);
  say(
    `look-up    right first ${bar.rightFirst.toFixed(3)}  refused ${bar.refused.toFixed(3)}  of ${seen.length} queries not seen`,
  );
  weights[weights.length - 1]! -= bar.at;
  return weights.map((weight) => Number(weight.toPrecision(5)));
}

interface JudgedQuery {
  isRight: boolean;
  isFirst: boolean;
  sum: number;
}

/** Where right answers and right refusals are both as many as can be, with a leaning towards silence. */
function chooseBar(judged: readonly JudgedQuery[]): { at: number; rightFirst: number; refused: number } {
  const answerable = judged.filter(({ isRight }) => isRight);
  const others = judged.filter(({ isRight }) => !isRight);
  let best = { at: 0, rightFirst: 0, refused: 0 };
  let most = 0;
  for (const { sum: at } of judged) {
    const rightFirst =
      answerable.filter(({ sum, isFirst }) => isFirst && sum >= at).length / answerable.length;
    const refused = others.filter(({ sum }) => sum < at).length / others.length;
    const value = Math.min(rightFirst, refused - FOR_SILENCE);
    if (value > most) [best, most] = [{ at, rightFirst, refused }, value];
  }
  return best;
}
