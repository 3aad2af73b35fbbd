/** What was found, as a report to read: claim by claim, where the page makes it and what the creators said. */
import type { StatementView } from '../../corpus/types.ts';
import type { Verdict } from '../../engine/types.ts';
import { escapeMarkdown, markdown, mdLink } from '../formats/markdown.ts';
import { writeDay } from '../names.ts';
import type { Found, FoundPassage } from './types.ts';

const LABELS = {
  supports: 'Supported by the creators',
  contradicts: 'Contradicted by the creators',
  context: 'The creators spoke to this',
  quote: 'Their own words',
  misquote: 'Their words, changed',
} satisfies Record<Verdict, string>;

export function writeMarkdown(found: Found): string {
  const { page, retrieved, spots } = found;
  const groups = groupBy(spots, ({ claim }) => claim);
  const places = spots.length === 1 ? '1 place' : `${spots.length} places`;
  const claims = groups.length === 1 ? '1 claim' : `${groups.length} claims`;
  const blocks = [
    `# What the creators said: ${escapeMarkdown(page.title || page.url)}`,
    `${mdLink(page.url, page.url)}\\\nRead on ${writeDay(retrieved.slice(0, 10))}. ${
      spots.length ? `Found: ${places}, ${claims}.` : 'Nothing was found that their words speak to.'
    }`,
    ...groups.flatMap(([claim, passages]) => writeClaim(claim, passages)),
    '---',
    'Made with On the Record. The statements are the creators’ own words; how they bear on the page is the judgement of a program.',
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeClaim(claim: string, passages: FoundPassage[]): string[] {
  const statements = groupBy(passages, ({ statement }) => statement.id).map(
    ([, [first]]) => first?.statement,
  );
  return [
    `## ${escapeMarkdown(claim)}`,
    passages.map(writePassage).join('\n'),
    ...statements.filter((each): each is StatementView => !!each).map((each) => markdown(each).plain),
  ];
}

function writePassage({ verdict, prefix, exact, suffix }: FoundPassage): string {
  const [before, words, after] = [prefix, exact, suffix].map((text) => text.replace(/\s+/g, ' '));
  const bold = `**${escapeMarkdown(words?.trim() ?? '')}**`;
  const start = before ? `…${escapeMarkdown(before.trim())}${gap(before, words)}` : '';
  const end = after ? `${gap(after, words, 'after')}${escapeMarkdown(after.trim())}…` : '';
  return `- *${LABELS[verdict]}:* ${start}${bold}${end}`;
}

/** A space where the page has one, and where Markdown would not see the stars between a letter and a mark. */
function gap(around: string, words = '', side: 'before' | 'after' = 'before'): string {
  const [outer = '', inner = ''] = side === 'before' ? [around.at(-1), words[0]] : [around[0], words.at(-1)];
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  return outer === ' ' || inner === ' ' || (isWord(outer) && !isWord(inner)) ? ' ' : '';
}

/** In the order in which the first of each group comes. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}
