/** `npm run corpus`: checks the corpus, compiles it to `src/corpus/compiled.json`, prints the table. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/corpus/compile.ts';
import type { Corpus } from '../src/corpus/types.ts';
import { findRepetition, MOST_REPEATED } from './train/near-duplicates.ts';
import { ANSWERS, readTraining } from './train/pages.ts';

const ROOT = join(import.meta.dirname, '..', 'src', 'corpus');

/** The YAML files of the corpus: path within its folder -> text. */
export function readCorpusFiles(root = ROOT): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of ['sources', 'claims', '.']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (!name.endsWith('.yaml')) continue;
      files.set(folder === '.' ? name : `${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'));
    }
  }
  return files;
}

function main(): void {
  const { corpus, problems } = compile(readCorpusFiles());
  if (problems.length) {
    for (const { file, line, text } of problems) console.error(`src/corpus/${file}, line ${line}: ${text}`);
    console.error(
      `\n${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in the corpus; nothing was built.`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(ROOT, { recursive: true });
  writeFileSync(join(ROOT, 'compiled.json'), `${JSON.stringify(corpus)}\n`);
  const { sources, statements, claims, lexicon } = corpus;
  if (process.argv.includes('--quiet')) return;
  for (const claim of claims) {
    console.log(
      `${claim.id.padEnd(34)} ${claim.answer.padEnd(7)} said ${String(claim.said.length).padStart(3)}  denied ${String(claim.denied.length).padStart(3)}  ${claim.statements[0]}`,
    );
  }
  const phrases = claims.reduce((sum, claim) => sum + claim.said.length + claim.denied.length, 0);
  console.log(
    `\n${sources.length} sources, ${statements.length} statements, ${claims.length} claims, ${phrases} phrases, ${Object.keys(lexicon).length} concepts: no mistakes.`,
  );
  reportRepetition(corpus);
}

/** Says how much the training pages repeat each other, and fails where that is too much. */
function reportRepetition(corpus: Corpus): void {
  const { nearest, anywhere, worst } = findRepetition([...readTraining(), ...readTraining(ANSWERS)], corpus);
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
  console.log(
    `Training pages: of their runs of five words ${percent(nearest)} stand in the one other page they are most like, ${percent(anywhere)} in any other.`,
  );
  if (nearest <= MOST_REPEATED.nearest && anywhere <= MOST_REPEATED.anywhere) return;
  const most = worst.map((each) => `${each.page} (${percent(each.share)}, like ${each.like})`).join(', ');
  console.error(
    `That is more than ${percent(MOST_REPEATED.nearest)} or ${percent(MOST_REPEATED.anywhere)}; reword or leave out some of what repeats most: ${most}.`,
  );
  process.exitCode = 1;
}

if (import.meta.filename === process.argv[1]) main();
