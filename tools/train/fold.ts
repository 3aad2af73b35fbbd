/** One process of `folds.ts`: is sent the names of batches, and answers each with heads that have not seen it. */
import { corpus } from '../../src/corpus/index.ts';
import { createReader } from './examples.ts';
import type { Learnt } from './folds.ts';
import { readLearning, without } from './learning.ts';
import { trainHeads } from './trainer.ts';

const learning = readLearning(corpus, createReader(corpus));

process.on('message', (leftOut: string) => {
  const learnt: Learnt = { leftOut, heads: trainHeads(corpus, without(leftOut, learning)) };
  process.send?.(learnt);
});
process.on('disconnect', () => process.exit());
