/** What was found, a line for each place, for a spreadsheet (RFC 4180, with the mark by which Excel knows UTF-8). */
import { linkToWords } from '../text-fragment.ts';
import type { Found, FoundPassage } from './types.ts';

type Column = [name: string, value: (spot: FoundPassage, found: Found) => string | number | undefined];

const COLUMNS: Column[] = [
  ['page', ({ frame }, { page }) => frame ?? page.url],
  ['page title', (_, { page }) => page.title],
  ['retrieved', (_, { retrieved }) => retrieved],
  ['words', ({ exact }) => exact],
  ['words before', ({ prefix }) => prefix],
  ['words after', ({ suffix }) => suffix],
  ['start', ({ position }) => position?.start],
  ['end', ({ position }) => position?.end],
  ['verdict', ({ verdict }) => verdict],
  ['claim', ({ claim }) => claim],
  ['statement', ({ statement }) => statement.quote],
  ['statement id', ({ statement }) => statement.id],
  ['speaker', ({ statement }) => statement.speaker],
  ['author', ({ statement }) => statement.author],
  ['source', ({ statement }) => statement.title],
  ['published', ({ statement }) => statement.published],
  ['source address', ({ statement }) => statement.url],
  ['address of the words', ({ statement }) => linkToWords(statement)],
  ['quoted in', ({ statement }) => `${statement.quotedIn.title}, ${statement.quotedIn.publisher}`],
  ['quoted in address', ({ statement }) => statement.quotedIn.url],
];

export function writeCsv(found: Found): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...found.spots.map((spot) => COLUMNS.map(([, value]) => value(spot, found))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * A cell. Words of a page may begin as a formula does, and a spreadsheet would run it: an apostrophe before them
 * keeps them words. (The JSON export has them as they are.)
 */
function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return `${value}`;
  const text = value ?? '';
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
