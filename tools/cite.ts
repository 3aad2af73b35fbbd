/** `npm run --silent cite -- STATEMENT [--style apa]`: a statement's citations on standard output, as a card copies them. */
import { parseArgs } from 'node:util';
import { citeAll, fillAccessed, STYLES } from '../src/cite/index.ts';
import { corpus, viewStatement } from '../src/corpus/index.ts';

const USAGE = `npm run --silent cite -- STATEMENT                every style
npm run --silent cite -- STATEMENT --style apa    one style, and nothing else
npm run --silent cite -- --list                   the statements and the styles`;

/** What the command answers, and whether it could. */
export function answer(words: string[], today: Date): { text: string; isRight: boolean } {
  const { values, positionals } = readArguments(words);
  if (!values) return { text: USAGE, isRight: false };
  if (values.list) return { text: list(), isRight: true };
  const [id, ...more] = positionals;
  if (!id || more.length) return { text: USAGE, isRight: false };
  if (!corpus.statements.some((each) => each.id === id)) {
    return { text: `No statement is called "${id}". --list names them all.`, isRight: false };
  }
  const citations = citeAll(viewStatement(corpus, id)).map((each) => ({
    style: each.style,
    text: fillAccessed(each, today).plain,
  }));
  if (values.style === undefined) {
    const label = (style: string): string => STYLES.find((each) => each.id === style)?.label ?? style;
    return {
      text: citations
        .map(({ style, text }) => `== ${style}: ${label(style)}\n${text.trimEnd()}`)
        .join('\n\n'),
      isRight: true,
    };
  }
  const one = citations.find(({ style }) => style === values.style);
  if (one) return { text: one.text, isRight: true };
  return {
    text: `No style is called "${values.style}". There are: ${STYLES.map((each) => each.id).join(', ')}.`,
    isRight: false,
  };
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { style: { type: 'string' }, list: { type: 'boolean' } },
    });
  } catch {
    return { values: undefined, positionals: [] }; // an option we do not have
  }
}

function list(): string {
  const width = Math.max(
    ...corpus.statements.map(({ id }) => id.length),
    ...STYLES.map(({ id }) => id.length),
  );
  const row = (id: string, text: string): string => `  ${id.padEnd(width)}  ${text}`;
  return [
    'Statements',
    ...corpus.statements.map(({ id, quote }) =>
      row(id, quote.length > 70 ? `${quote.slice(0, 69).trimEnd()}…` : quote),
    ),
    'Styles',
    ...STYLES.map(({ id, label }) => row(id, label)),
  ].join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const { text, isRight } = answer(process.argv.slice(2), new Date());
  if (isRight) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  else {
    console.error(text);
    process.exitCode = 1;
  }
}
