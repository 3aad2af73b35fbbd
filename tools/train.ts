/** `npm run train`: learns the engine's weights from `training/` and writes `src/engine/weights.json`. No network, seeded. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from '../src/corpus/index.ts';
import type { Weights } from '../src/engine/weights.ts';
import { tableOfStages } from './eval/tables.ts';
import { calibrateAsking, trainAsked } from './train/asking.ts';
import { leaveOneOut } from './train/calibrate.ts';
import { createReader } from './train/examples.ts';
import { NOTHING, trainFolds } from './train/folds.ts';
import { readLearning } from './train/learning.ts';
import { ANSWERS, batchesOf, cutPages, readTraining, TRAINING } from './train/pages.ts';
import { LOOK_UP } from './train/queries.ts';

const WEIGHTS = join(import.meta.dirname, '..', 'src', 'engine', 'weights.json');

async function main(): Promise<void> {
  const pages = readTraining();
  const reader = createReader(corpus);
  const learning = readLearning(corpus, reader);
  const { rows, answers, phrases } = learning;
  const claims = rows.filter((row) => row.label).length;
  console.log(
    `${pages.length} pages, ${rows.length} sentences, ${claims} claims, ${answers.length} more for their answers, ${phrases.length} phrases.`,
  );
  const folds = await trainFolds([NOTHING, ...batchesOf(pages)], console.log);
  const heads = folds.get(NOTHING)!;
  const read = { rows, cuts: reader.rows(cutPages(pages)) };
  const { evidence, lone, bar, figures, judged } = leaveOneOut(corpus, read, folds, console.log);
  for (const text of tableOfStages(judged, bar)) console.log(text);
  const weights: Weights = {
    ...heads,
    ...bar,
    evidence,
    lone,
    asked: trainAsked(learning),
    answerable: calibrateAsking(corpus, learning, heads, console.log),
    provenance: {
      ...{ training: hashOfTraining(), pages: pages.length, claims, answers: answers.length },
      learnt: 'npm run train',
      figures,
    },
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
  console.log(`Written: src/engine/weights.json, ${Math.round(JSON.stringify(weights).length / 1024)} kB.`);
}

/** What the weights were learnt from: changes with any training page, claim or lexicon entry. */
function hashOfTraining(): string {
  const hash = createHash('sha256').update(JSON.stringify(corpus));
  for (const folder of [TRAINING, ANSWERS, LOOK_UP])
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.jsonl')) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

await main();
