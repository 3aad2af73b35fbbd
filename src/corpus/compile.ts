/**
 * YAML files -> the corpus, or a list of mistakes in plain words with file and line. Pure: the files come as text.
 * A corpus with a mistake is no corpus; the build stops on it.
 */
import { compileSource } from './compile-source.ts';
import { fieldsOf } from './fields.ts';
import { type Problem, readYaml, type YamlFile } from './read-yaml.ts';
import type { Claim, Corpus, Lexicon, Statement } from './types.ts';

export type { Problem } from './read-yaml.ts';

/** Sentences that must stay unmarked, for the tests: claim id -> sentences. */
export type LeavesAlone = Record<string, string[]>;

export interface Compiled {
  corpus: Corpus;
  leavesAlone: LeavesAlone;
  problems: Problem[];
}

const CLAIM_FIELDS = ['claim', 'answer', 'statements', 'halves', 'said', 'denied', 'leaves alone'];

/** @param files path within the corpus folder (`claims/x.yaml`) -> text. */
export function compile(files: ReadonlyMap<string, string>): Compiled {
  const problems: Problem[] = [];
  const read = (folder: string): YamlFile[] =>
    [...files.keys()]
      .filter((file) => file.startsWith(folder))
      .sort()
      .map((file) => readYaml(file, files.get(file) ?? '', problems))
      .filter((yaml) => yaml.data !== undefined);

  const sources = read('sources/').map((yaml) => compileSource(yaml, problems));
  const statements = sources.flatMap((each) => each.statements);
  checkUnique(statements, problems);
  const ids = new Set(statements.map((statement) => statement.id));

  const leavesAlone: LeavesAlone = {};
  const claims = read('claims/').map((yaml) => {
    const { claim, alone } = compileClaim(yaml, ids, problems);
    leavesAlone[claim.id] = alone;
    return claim;
  });
  checkPhrases(claims, problems);
  for (const statement of statements) {
    if (statement.id && !claims.some((claim) => claim.statements.includes(statement.id))) {
      problems.push({
        file: `sources/${statement.source}.yaml`,
        line: 1,
        text: `no claim is answered by "${statement.id}".`,
      });
    }
  }
  const [lexiconFile] = read('lexicon.yaml');
  const lexicon = lexiconFile ? compileLexicon(lexiconFile, problems) : {};
  return {
    corpus: { sources: sources.map((each) => each.source), statements, claims, lexicon },
    leavesAlone,
    problems,
  };
}

function compileClaim(
  yaml: YamlFile,
  ids: Set<string>,
  problems: Problem[],
): { claim: Claim; alone: string[] } {
  const fields = fieldsOf(yaml, problems);
  fields.only([], CLAIM_FIELDS);
  const halves = fields.texts(['halves']);
  if (halves.length !== 0 && halves.length !== 2)
    fields.problem(['halves'], 'a half-right claim has two halves.');
  const claim: Claim = {
    id: yaml.file.replace(/^.*\//, '').replace(/\.yaml$/, ''),
    claim: fields.text(['claim']),
    answer: fields.oneOf(['answer'], ['yes', 'no', 'partly']),
    statements: fields.texts(['statements'], { least: 1 }),
    ...(halves.length === 2 ? { halves: halves as [string, string] } : {}),
    said: fields.texts(['said'], { least: 1 }),
    denied: fields.texts(['denied'], { least: 1 }),
  };
  claim.statements.forEach((id, index) => {
    if (ids.has(id)) return;
    const near = nearest(id, ids);
    fields.problem(
      ['statements', index],
      `no statement is called "${id}".${near ? ` Did you mean "${near}"?` : ''}`,
    );
  });
  return { claim, alone: fields.texts(['leaves alone'], { least: 1 }) };
}

function compileLexicon(yaml: YamlFile, problems: Problem[]): Lexicon {
  const fields = fieldsOf(yaml, problems);
  const lexicon: Lexicon = {};
  for (const concept of Object.keys(yaml.data as object)) {
    const words = fields
      .texts([concept], { least: 1 })
      .flatMap((line) => line.split(',').map((word) => word.trim()));
    if (words.includes('')) fields.problem([concept], 'there is nothing between two commas.');
    lexicon[concept] = [...new Set(words.filter(Boolean))];
  }
  return lexicon;
}

function checkUnique(statements: readonly Statement[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { id, source } of statements) {
    const first = seen.get(id);
    if (first)
      problems.push({
        file: `sources/${source}.yaml`,
        line: 1,
        text: `two statements are called "${id}" (the other in sources/${first}.yaml).`,
      });
    seen.set(id, source);
  }
}

/** No phrase may both say and deny a claim, nor stand twice in one. */
function checkPhrases(claims: readonly Claim[], problems: Problem[]): void {
  for (const claim of claims) {
    const seen = new Map<string, string>();
    for (const [side, phrases] of [
      ['said', claim.said],
      ['denied', claim.denied],
    ] as const) {
      for (const phrase of phrases) {
        const key = phrase
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const other = seen.get(key);
        const file = `claims/${claim.id}.yaml`;
        if (other === side)
          problems.push({ file, line: 1, text: `"${phrase}" stands twice under "${side}".` });
        else if (other) problems.push({ file, line: 1, text: `"${phrase}" is both said and denied.` });
        seen.set(key, side);
      }
    }
  }
}

/** The id that shares most of its words with `id`. */
function nearest(id: string, ids: Iterable<string>): string | undefined {
  const words = new Set(id.split('-'));
  let best: string | undefined;
  let most = 0;
  for (const candidate of ids) {
    const all = candidate.split('-');
    const share = all.filter((word) => words.has(word)).length / Math.max(all.length, words.size);
    if (share > most) [best, most] = [candidate, share];
  }
  return most >= 0.3 ? best : undefined;
}
