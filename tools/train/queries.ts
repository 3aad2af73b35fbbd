/** `training/look-up`: what readers type, and the statements that answer it; none where the creators did not speak to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/types.ts';
import { createAnalyser } from '../../src/engine/analysis.ts';
import { createTagger } from '../../src/engine/concepts.ts';
import { createFeatures, ofText } from '../../src/engine/features.ts';
import { TRAINING } from './pages.ts';

export const LOOK_UP = join(TRAINING, 'look-up');

/** A query as the heads learn from it. */
export interface QueryRow {
  query: string;
  /** All that are right as a first answer, best first. */
  statements: string[];
  features: number[];
}

/** @throws with file and line when a line is no query, or names a statement that the corpus has not. */
export function readQueries(corpus: Corpus, folder = LOOK_UP): QueryRow[] {
  const tagger = createTagger(corpus.lexicon);
  const { analyse } = createAnalyser(tagger);
  const featuresOf = createFeatures(tagger);
  const known = new Set(corpus.statements.map(({ id }) => id));
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        if (!line.trim()) return [];
        const { query, statements } = parse(line, `${name}, line ${at + 1}`);
        const unknown = statements.find((id) => !known.has(id));
        if (unknown) throw new Error(`${name}, line ${at + 1}: the corpus has no statement "${unknown}".`);
        const analysis = analyse({ title: '', paragraphs: [query] });
        if (!analysis.sentences[0]?.tokens.length) return []; // nothing but signs
        return [{ query, statements, features: ofText(featuresOf(analysis, 0)) }];
      }),
  );
}

function parse(line: string, where: string): Pick<QueryRow, 'query' | 'statements'> {
  try {
    const { query, statements } = JSON.parse(line);
    if (typeof query === 'string' && Array.isArray(statements)) return { query, statements };
  } catch (error) {
    throw new Error(`${where}: no JSON (${(error as Error).message}).`);
  }
  throw new Error(
    `${where}: a line needs "query" (a text) and "statements" (a list, empty if none answers).`,
  );
}
