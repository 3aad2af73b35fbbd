/** What was found on a page, as a file: one list of the formats in one place. Pure. */
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeMarkdown } from './markdown.ts';
import type { Found } from './types.ts';

export { collect } from './collect.ts';
export type { Found } from './types.ts';

export interface ExportFormat {
  /** Names it on the command line, and its words in `_locales`: `export_md`. */
  id: 'md' | 'jsonld' | 'csv' | 'json';
  extension: string;
  type: string;
  write(found: Found): string;
}

export const EXPORTS: readonly ExportFormat[] = [
  { id: 'md', extension: '.md', type: 'text/markdown', write: writeMarkdown },
  {
    id: 'jsonld',
    extension: '.jsonld',
    type: 'application/ld+json',
    write: writeJsonLd,
  },
  { id: 'csv', extension: '.csv', type: 'text/csv', write: writeCsv },
  { id: 'json', extension: '.json', type: 'application/json', write: writeJson },
];

/** A name for the file that says which page and which day, and is right on every system. */
export function exportFileName({ page, retrieved }: Found, { extension }: ExportFormat): string {
  const host = /^[a-z-]+:\/\/([^/?#:]+)/i.exec(page.url)?.[1] ?? 'page';
  return `on-the-record ${host.replace(/[^\p{L}\p{N}.-]/gu, '')} ${retrieved.slice(0, 10)}${extension}`;
}
