/** `npm run citations`: writes the prose styles anew into `src/cite/prose.json`, to be reviewed and committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/corpus/compile.ts';
import { writeProse } from './citations/write.ts';
import { readCorpusFiles } from './corpus.ts';

const FILE = join(import.meta.dirname, '..', 'src', 'cite', 'prose.json');

const { corpus, problems } = compile(readCorpusFiles());
if (problems.length) {
  console.error('The corpus has mistakes; run "npm run corpus" first.');
  process.exitCode = 1;
} else {
  const made = `${JSON.stringify(writeProse(corpus.sources), null, 2)}\n`;
  const isNew = made !== readFileSync(FILE, 'utf8');
  if (isNew) writeFileSync(FILE, made);
  console.log(isNew ? 'Written: src/cite/prose.json. Review what has changed.' : 'Nothing has changed.');
}
