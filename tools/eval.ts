/**
 * `npm run eval [-- FILE.jsonl …] [--passages FILE.json] [--misses N] [--marks N]`: how often the engine is right, beside older methods.
 * Without files every batch of `training/` is judged by weights that have not seen it (some minutes). A file's labels name
 * statements by our ids, or by ids of their own whose words `--passages` gives ({"id": "words"}). `--marks` prints that
 * many marks of left-out pages, picked at random, to be read afresh.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpus } from '../src/corpus/index.ts';
import { createSpotter } from '../src/engine/spotter.ts';
import stored from '../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../src/engine/weights.ts';
import { createBm25, createDisputeFinder, createKeywords, type Method } from './eval/baselines.ts';
import { pickMarks } from './eval/marks.ts';
import { createSame } from './eval/passages.ts';
import { tableBy, tableOfStages } from './eval/tables.ts';
import { endWithReader } from './pipes.ts';
import { line, spotsAt } from './train/bar.ts';
import { leaveOneOut } from './train/calibrate.ts';
import { createReader } from './train/examples.ts';
import { trainFolds } from './train/folds.ts';
import { batchesOf, cutPages, type LabelledPage, readPages, readTraining } from './train/pages.ts';
import { scoreSpots } from './train/score.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      passages: { type: 'string' },
      misses: { type: 'string', default: '0' },
      marks: { type: 'string', default: '0' },
    },
  });
  const same = createSame(corpus, values.passages ? readJson(values.passages) : {});
  const pages = positionals.length ? positionals.flatMap(readPages) : readTraining();
  if (positionals.length) evaluate('this engine', pages, createEngine(), same, Number(values.misses));
  else await leaveBatchesOut(pages, Number(values.misses), Number(values.marks));
  const whole = pages.filter(({ kind }) => kind !== 'piece');
  evaluate('keywords', whole, createKeywords(corpus), same);
  evaluate('Dispute Finder', whole, createDisputeFinder(corpus), same);
  // BM25 is given the threshold that does best on these very pages: more than it could have in use.
  const best = [4, 6, 8, 10, 12, 14]
    .map((least) => ({
      least,
      value: scoreSpots(whole, createBm25(corpus, least), same).figures.endToEnd,
    }))
    .sort((a, b) => b.value - a.value)[0]!;
  evaluate(`BM25 from ${best.least}`, whole, createBm25(corpus, best.least), same);
}

function createEngine(): Method {
  const spot = createSpotter(corpus, stored as Weights);
  return (page) => spot(page).map(({ statements, ...rest }) => ({ ...rest, statement: statements[0]! }));
}

async function leaveBatchesOut(pages: LabelledPage[], misses: number, marks: number): Promise<void> {
  console.log('Judging every batch by weights that have not seen it; this takes some minutes …');
  const reader = createReader(corpus);
  const folds = await trainFolds(batchesOf(pages), console.log);
  const read = { rows: reader.rows(pages), cuts: reader.rows(cutPages(pages)) };
  const { judged, bar } = leaveOneOut(corpus, read, folds, console.log);
  console.log('\nWhole pages, stage by stage:');
  for (const text of tableOfStages(judged, bar)) console.log(text);
  const shown = spotsAt(judged, bar);
  evaluate('this engine', [...shown.keys()], (page) => shown.get(page)!, createSame(corpus, {}), misses);
  for (const mark of pickMarks(corpus, judged, bar, marks)) console.log(`\n${mark}`);
}

type Same = ReturnType<typeof createSame>;

function evaluate(name: string, pages: LabelledPage[], method: Method, same: Same, misses?: number): void {
  const scored = scoreSpots(pages, method, same);
  console.log(`${name.padEnd(15)} ${line(scored.figures)}`);
  if (misses === undefined) return;
  for (const style of new Set(pages.map((page) => page.style))) {
    const some = pages.filter((page) => page.style === style);
    console.log(`  ${style.padEnd(13)} ${line(scoreSpots(some, method, same).figures)}`);
  }
  for (const key of ['verdict', 'statement'] as const)
    for (const text of tableBy(key, scored.outcomes)) console.log(text);
  for (const { kind, page, text, detail } of scored.misses.slice(0, misses))
    console.log(`${kind.padEnd(9)} ${page}: ${text.slice(0, 160)} (${detail})`);
}

function readJson(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

endWithReader();
try {
  await main();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
