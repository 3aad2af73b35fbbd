/** A short name for a source that is the same in every format that wants a key: `konietzko2014-korrasami-is-canon`. */
import type { StatementView } from '../corpus/types.ts';
import { splitName } from './names.ts';

export function citationKey({ author, published, title }: StatementView): string {
  return `${asciiWords(splitName(author).family).replace(/-/g, '')}${published.slice(0, 4)}-${asciiWords(title)}`;
}

/** Letters and digits of the ASCII alphabet joined by hyphens: safe as a key everywhere. */
function asciiWords(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
