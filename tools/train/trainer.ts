/** Examples -> the weights of all heads. Seeded: the same pages and the same corpus give the same file. */
import type { Corpus } from '../../src/corpus/types.ts';
import { verdictFeatures } from '../../src/engine/features.ts';
import { LEARNT_VERDICTS } from '../../src/engine/judge.ts';
import type { Weights } from '../../src/engine/weights.ts';
import type { PhraseRow, Row } from './examples.ts';
import { type Example, learn } from './linear.ts';
import { packHead } from './pack.ts';

/** A phrase without a page counts less than a sentence on one: 0.3 did best of 0.3, 0.6 and 1. */
const PHRASE_WEIGHT = 0.3;

const PHRASE_IN_DETECTOR = 0.2;

/** In heads of many classes most weights are near nothing: these, of 127, may be left out (statement, then claim). */
const LEAST_OF_STATEMENT = 12;
const LEAST_OF_CLAIM = 32;
const LEAST_OF_VERDICT = 5;

export type Heads = Pick<Weights, 'statements' | 'claims' | 'detector' | 'statement' | 'verdict' | 'claim'>;

export function trainHeads(corpus: Corpus, rows: readonly Row[], phrases: readonly PhraseRow[]): Heads {
  const statements = corpus.statements.map(({ id }) => id);
  const claims = corpus.claims.map(({ id }) => id);
  const at = new Map(statements.map((id, index) => [id, index]));
  const classOf = (id: string): number => {
    const index = at.get(id);
    if (index === undefined)
      throw new Error(`A training label names a statement "${id}" that the corpus has not.`);
    return index;
  };
  const labelled = rows.filter((row) => row.label);

  const detector: Example[] = [
    ...rows
      .filter(({ label }) => !label?.optional)
      .map(({ features, label, page }) => ({
        features: [...features.own, ...features.around],
        right: label ? [0] : [],
        weight: page.kind === 'piece' ? 0.7 : 1, // full pages are what the engine meets
      })),
    // What a phrase says is a claim wherever it stands: without a page around it, its own words carry that.
    ...phrases.map(({ features }) => ({ features: features.own, right: [0], weight: PHRASE_IN_DETECTOR })),
  ];
  const statement: Example[] = [
    ...labelled.map(({ features, label }) => ({
      features: features.own,
      right: label!.passages.map(classOf),
      weight: 1,
    })),
    ...phrases.map(({ features, statements: ids }) => ({
      features: features.own,
      right: ids.map(classOf),
      weight: PHRASE_WEIGHT,
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
      weight: PHRASE_WEIGHT,
    })),
  ];
  const claim: Example[] = phrases.map(({ features, claim: id }) => ({
    features: features.own,
    right: [claims.indexOf(id)],
    weight: 1,
  }));
  const common = { decay: 1e-5, least: 2 };
  return {
    statements,
    claims,
    detector: packHead(learn(detector, { ...common, classes: 1, epochs: 12, rate: 0.15, seed: 1 })),
    statement: packHead(
      learn(statement, { ...common, least: 3, classes: statements.length, epochs: 25, rate: 0.3, seed: 2 }),
      LEAST_OF_STATEMENT,
    ),
    verdict: packHead(
      learn(verdict, { ...common, classes: LEARNT_VERDICTS.length, epochs: 20, rate: 0.2, seed: 3 }),
      LEAST_OF_VERDICT,
    ),
    claim: packHead(
      learn(claim, { ...common, least: 3, classes: claims.length, epochs: 20, rate: 0.3, seed: 4 }),
      LEAST_OF_CLAIM,
    ),
  };
}
