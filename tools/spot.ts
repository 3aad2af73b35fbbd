/**
 * `npm run --silent spot -- FILE...`: the engine on files. `.html` and `.txt` give a readable list (`--json`: data;
 * `--explain`: why), `.jsonl` gives one line of spots for each page. `-` is standard input.
 */
import { readFileSync } from 'node:fs';
import { collect, EXPORTS } from '../src/cite/export/index.ts';
import { corpus, viewClaim, viewStatement } from '../src/corpus/index.ts';
import { createSpotter } from '../src/engine/spotter.ts';
import type { PageText, Spot } from '../src/engine/types.ts';
import stored from '../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../src/engine/weights.ts';
import { endWithReader } from './pipes.ts';
import { dataOf, describeSpot, flatOf } from './spot/print.ts';
import { readHtml } from './spot/read-html.ts';

const HELP = `Usage: npm run --silent spot -- FILE... [--json] [--explain] [--format md|jsonld|csv|json]
FILE is a page (.html, .txt), labelled or unlabelled pages (.jsonl), or - for standard input.`;

const spot = createSpotter(corpus, stored as Weights);

function main(args: readonly string[]): void {
  const at = args.indexOf('--format');
  const format = at < 0 ? undefined : (args[at + 1] ?? '');
  const files = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  const options = { json: args.includes('--json'), explain: args.includes('--explain'), format };
  if (format !== undefined && !EXPORTS.some(({ id }) => id === format)) {
    fail(`There is no format "${format}"; there are ${EXPORTS.map(({ id }) => id).join(', ')}.`);
    return;
  }
  const unknown = args.find(
    (arg) => arg.startsWith('--') && !['--json', '--explain', '--help', '--format'].includes(arg),
  );
  if (unknown || !files.length || args.includes('--help')) {
    fail(unknown ? `There is no option ${unknown}.\n${HELP}` : HELP);
    return;
  }
  for (const file of files) {
    const text = read(file);
    if (text === undefined) continue;
    if (isLines(file, text)) answerLines(file, text);
    else answerPage(file, text, options);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    fail(`${file}: cannot be read (${(error as Error).message}).`);
    return undefined;
  }
}

/** Standard input and unnamed files are lines when their first sign is a brace. */
function isLines(file: string, text: string): boolean {
  if (/\.jsonl$/i.test(file)) return true;
  if (/\.(html?|xhtml|txt)$/i.test(file)) return false;
  return text.trimStart().startsWith('{');
}

function answerLines(file: string, text: string): void {
  text.split('\n').forEach((line, index) => {
    if (!line.trim()) return;
    const page = parsePage(line);
    if (typeof page === 'string') fail(`${file}, line ${index + 1}: ${page}`);
    else process.stdout.write(`${JSON.stringify({ id: page.id, spots: spot(page).map(flatOf) })}\n`);
  });
}

/** A page of a `.jsonl` file, or what is wrong with it. */
function parsePage(line: string): (PageText & { id: unknown }) | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `this is no JSON (${(error as Error).message}).`;
  }
  if (typeof value !== 'object' || value === null)
    return 'this is no page; a page is {"id","title","paragraphs":[…]}.';
  const { id = null, title = '', paragraphs } = value as Record<string, unknown>;
  if (!Array.isArray(paragraphs) || !paragraphs.every((item) => typeof item === 'string')) {
    return '"paragraphs" must be a list of texts.';
  }
  return { id, title: typeof title === 'string' ? title : '', paragraphs };
}

function answerPage(
  file: string,
  text: string,
  { json, explain, format }: { json: boolean; explain: boolean; format: string | undefined },
): void {
  const isHtml = /\.x?html?$/i.test(file) || (file === '-' && /^\s*</.test(text));
  const page = isHtml
    ? readHtml(text)
    : { title: '', paragraphs: text.split(/\n\s*\n|\n/).filter((part) => part.trim()) };
  const spots = spot(page);
  if (format) process.stdout.write(exported(file, page, spots, format));
  else if (json)
    console.log(
      JSON.stringify(
        spots.map((each) => dataOf(page, each)),
        null,
        2,
      ),
    );
  else if (!spots.length) console.log(`${file}: no claim was found that the creators spoke to.`);
  else
    console.log(
      `${file}: ${spots.length} found\n\n${spots.map((each) => describeSpot(page, each, explain)).join('\n\n')}`,
    );
}

/** The findings as a file in one of the export formats. */
function exported(file: string, page: PageText, spots: Spot[], format: string): string {
  const read = {
    url: file,
    title: page.title,
    paragraphs: page.paragraphs,
    retrieved: new Date().toISOString(),
  };
  const found = collect(read, spots, {
    statement: (id) => viewStatement(corpus, id),
    claim: (id) => viewClaim(corpus, id),
  });
  return EXPORTS.find(({ id }) => id === format)!.write(found);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

endWithReader();
main(process.argv.slice(2));
