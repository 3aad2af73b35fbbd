/** One file of `sources/` -> a source and its statements. */
import { type Fields, fieldsOf } from './fields.ts';
import type { Problem, YamlFile } from './read-yaml.ts';
import type { Source, Statement } from './types.ts';

const SOURCE_FIELDS = [
  'title',
  'kind',
  'author',
  'published',
  'site',
  'url',
  'urlChecked',
  'quotedIn',
  'text',
  'others',
  'statements',
];

/** Words in a source that are not its author's. */
type Other = NonNullable<Source['others']>[number];

export function compileSource(
  yaml: YamlFile,
  problems: Problem[],
): { source: Source; statements: Statement[] } {
  const fields = fieldsOf(yaml, problems);
  fields.only([], SOURCE_FIELDS);
  const source: Source = {
    id: yaml.file.replace(/^.*\//, '').replace(/\.yaml$/, ''),
    title: fields.text(['title']),
    kind: fields.oneOf(['kind'], ['blog post']),
    author: fields.text(['author']),
    published: fields.day(['published']),
    site: fields.text(['site']),
    url: fields.https(['url']),
    urlChecked: fields.yesNo(['urlChecked']),
    quotedIn: {
      title: fields.text(['quotedIn', 'title']),
      publisher: fields.text(['quotedIn', 'publisher']),
      published: fields.day(['quotedIn', 'published']),
      url: fields.https(['quotedIn', 'url']),
    },
    text: fields.text(['text']),
  };
  const others = readOthers(fields, source, yaml);
  if (others.length > 0) source.others = others;
  const statements = fields.items(['statements']).map((path) => readStatement(fields, path, source, others));
  return { source, statements };
}

function readOthers(fields: Fields, source: Source, yaml: YamlFile): Other[] {
  if ((yaml.data as { others?: unknown } | undefined)?.others === undefined) return [];
  return fields.items(['others']).flatMap((path) => {
    fields.only(path, ['speaker', 'words']);
    const speaker = fields.text([...path, 'speaker']);
    const words = fields.text([...path, 'words']);
    const start = source.text.indexOf(words);
    if (words && start < 0)
      fields.problem([...path, 'words'], 'these words are not in the text of the source.');
    return start < 0 ? [] : [{ speaker, start, end: start + words.length }];
  });
}

function readStatement(
  fields: Fields,
  path: (string | number)[],
  source: Source,
  others: Other[],
): Statement {
  fields.only(path, ['id', 'quote', 'speaker', 'note']);
  const id = fields.text([...path, 'id']);
  const quote = fields.text([...path, 'quote']);
  const speaker = fields.text([...path, 'speaker'], { optional: true }) || source.author;
  const note = fields.text([...path, 'note'], { optional: true });
  if (id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    fields.problem([...path, 'id'], `"${id}" is no id; use small letters, digits and hyphens.`);
  }
  const start = source.text.indexOf(quote);
  const end = start + quote.length;
  if (quote && start < 0) {
    fields.problem(
      [...path, 'quote'],
      `${nearMiss(quote, source.text)} Copy the words from the text above letter for letter.`,
    );
  }
  const other = others.find((each) => start >= each.start && end <= each.end);
  if (other && other.speaker !== speaker) {
    fields.problem(
      [...path, 'quote'],
      `these are the words of ${other.speaker}, not of ${speaker}; add "speaker: ${other.speaker}".`,
    );
  }
  if (!other && speaker !== source.author) {
    fields.problem(
      [...path, 'speaker'],
      `the source does not quote ${speaker} here; its author is ${source.author}.`,
    );
  }
  const before = start > 0 ? sentenceBefore(source.text, start) : '';
  const after = start >= 0 ? sentenceAfter(source.text, end) : '';
  return {
    id,
    source: source.id,
    quote,
    speaker,
    start,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(note ? { note } : {}),
  };
}

/** Says how far the quote runs along the text before it leaves it. */
function nearMiss(quote: string, text: string): string {
  let length = quote.length;
  while (length > 0 && !text.includes(quote.slice(0, length))) length--;
  if (length < 12) return 'this is not a piece of the source.';
  return `this is not an exact piece of the source: it leaves it after "…${quote.slice(Math.max(0, length - 30), length)}".`;
}

const SENTENCE_END = /[.!?…]["”’)]*\s/g;

/** The sentence that ends just before `at`, within the same paragraph of the source; empty at a paragraph's start. */
function sentenceBefore(text: string, at: number): string {
  const paragraph = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  if (!paragraph || /["“(]$/.test(paragraph)) return '';
  let from = 0;
  for (const match of paragraph.matchAll(SENTENCE_END)) from = match.index + match[0].length;
  return paragraph.slice(from);
}

function sentenceAfter(text: string, at: number): string {
  const stop = text.indexOf('\n', at);
  const paragraph = text
    .slice(at, stop < 0 ? undefined : stop)
    .replace(/^["”’)]+/, '')
    .trimStart();
  const match = paragraph.matchAll(SENTENCE_END).next().value;
  return match ? paragraph.slice(0, match.index + match[0].trimEnd().length) : paragraph;
}
