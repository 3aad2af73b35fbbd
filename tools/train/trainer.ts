/** Examples -> the weights of all heads. Seeded: the same pages and the same corpus give the same file. */
import type { Corpus } from '../../src/corpus/types.ts';
import { ofText, verdictFeatures } from '../../src/engine/features.ts';
import type { PackedHead } from '../../src/engine/head.ts';
import { LEARNT_VERDICTS } from '../../src/engine/judge.ts';
import type { Weights } from '../../src/engine/weights.ts';
import type { Row } from './examples.ts';
import type { Learning } from './learning.ts';
import { type Example, learn } from './linear.ts';
import { packHead } from './pack.ts';

/** A phrase without a page counts less than a sentence on one: 0.15 did best of 0.15, 0.3, 0.6 and 1. */
const PHRASE_WEIGHT = 0.15;

const QUERY_WEIGHT = 0.5;
const PHRASE_IN_DETECTOR = 0.2;
const PHRASE_IN_VERDICT = 0.2;

/**
 * Most weights are near nothing: those below such a share of the largest are left out, and features that few examples have.
 * Of claims by authors who were left out, the statement of 0.841 is right in place of 0.844, for 1.35 MB in place of 2.0; the
 * verdict, of as many as before.
 */
const LEAST_OF_DETECTOR = 0.045;
const LEAST_OF_STATEMENT = 0.17;
const LEAST_OF_CLAIM = 0.25;
const LEAST_OF_VERDICT = 0.1;

export type Heads = Pick<Weights, 'statements' | 'claims' | 'detector' | 'statement' | 'verdict' | 'claim'>;

export function trainHeads(corpus: Corpus, learning: Learning): Heads {
  const { rows, phrases } = learning;
  const statements = corpus.statements.map(({ id }) => id);
  const claims = corpus.claims.map(({ id }) => id);
  const classOf = createClassOf(corpus);
  const labelled = labelledOf(learning);

  const detector: Example[] = [
    ...rows
      .filter(({ label }) => !label?.optional)
      .map(({ features, label, page }) => ({
        features: [...ofText(features), ...features.around],
        right: label ? [0] : [],
        weight: page.kind === 'piece' ? 0.7 : 1, // full pages are what the engine meets
      })),
    // What a phrase says is a claim wherever it stands: without a page around it, its own words carry that.
    ...phrases.map(({ features }) => ({
      features: ofText(features),
      right: [0],
      weight: PHRASE_IN_DETECTOR,
    })),
  ];
  const verdict: Example[] = [
    ...labelled.flatMap(({ sentence, features, label }) => {
      const right = (LEARNT_VERDICTS as readonly string[]).indexOf(label!.verdict);
      if (right < 0) return [];
      return [
        {
          features: verdictFeatures(sentence, features, classOf(label!.passages[0]!)),
          right: [right],
          weight: label!.verdict === 'context' ? 2 : 1,
        },
      ];
    }),
    ...phrases.map(({ sentence, features, statements: [id], verdict: name }) => ({
      features: verdictFeatures(sentence, features, classOf(id!)),
      right: [(LEARNT_VERDICTS as readonly string[]).indexOf(name)],
      weight: PHRASE_IN_VERDICT,
    })),
  ];
  const claim: Example[] = phrases.map(({ features, claim: id }) => ({
    features: [...features.own],
    right: [claims.indexOf(id)],
    weight: 1,
  }));
  return {
    statements,
    claims,
    detector: packHead(
      learn(detector, { classes: 1, epochs: 40, rate: 0.15, decay: 1e-5, least: 2, drop: 0.2, seed: 1 }),
      LEAST_OF_DETECTOR,
    ),
    statement: trainStatement(corpus, learning),
    verdict: packHead(
      learn(verdict, {
        ...{ classes: LEARNT_VERDICTS.length, epochs: 20, rate: 0.1, decay: 1e-4, least: 3, drop: 0 },
        seed: 3,
      }),
      LEAST_OF_VERDICT,
    ),
    claim: packHead(
      learn(claim, {
        classes: claims.length,
        epochs: 20,
        rate: 0.3,
        decay: 1e-5,
        least: 3,
        drop: 0,
        seed: 4,
      }),
      LEAST_OF_CLAIM,
    ),
  };
}

/** Which statement answers: learnt from labelled sentences, from the claims' phrases, and from what readers type. */
export function trainStatement(corpus: Corpus, learning: Learning): PackedHead {
  const { phrases, queries } = learning;
  const classOf = createClassOf(corpus);
  const labelled = labelledOf(learning);
  const examples: Example[] = [
    ...labelled.map(({ features, label }) => ({
      features: ofText(features),
      right: label!.passages.map(classOf),
      weight: 1,
    })),
    ...phrases.map(({ features, statements: ids }) => ({
      features: ofText(features),
      right: ids.map(classOf),
      weight: PHRASE_WEIGHT,
    })),
    ...queries
      .map(({ features, statements }) => ({
        features,
        right: statements.map(classOf),
        weight: QUERY_WEIGHT,
      }))
      .filter(({ right }) => right.length > 0),
  ];
  return packHead(
    learn(examples, {
      ...{ classes: corpus.statements.length, epochs: 30, rate: 0.3, decay: 1e-4, least: 4, drop: 0.65 },
      seed: 2,
    }),
    LEAST_OF_STATEMENT,
  );
}

function labelledOf({ rows, answers }: Learning): Row[] {
  return [...rows, ...answers].filter((row) => row.label);
}

/** @returns the class of a statement; it throws for one that the corpus has not */
function createClassOf(corpus: Corpus): (id: string) => number {
  const at = new Map(corpus.statements.map(({ id }, index) => [id, index]));
  return (id) => {
    const index = at.get(id);
    if (index === undefined)
      throw new Error(`A training label names a statement "${id}" that the corpus has not.`);
    return index;
  };
}
