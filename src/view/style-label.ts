/** What citation styles are called in a menu, and how the menu groups them. */
import { messageTemplate } from '../platform/i18n.ts';

/** A style's name: of the reader's language where it is a phrase, as it is where it is a proper name. */
export function styleLabel({ style, label }: { style: string; label: string }): string {
  return messageTemplate(`style_${style.replaceAll('-', '_')}`) || label;
}

/** Beginnings of style names: what is written with them goes together. */
const GROUPS = [/^(?:plain|markdown|html|bbcode|reply|link)/, /^wikipedia/, /^(?!bib|ris|csl)/, /^/];

/** Citations as a menu shows them: to post, for Wikipedia, for papers, for reference managers. */
export function groupStyles<T extends { style: string }>(citations: readonly T[]): T[][] {
  const groups: T[][] = GROUPS.map(() => []);
  for (const citation of citations)
    groups[GROUPS.findIndex((group) => group.test(citation.style))]?.push(citation);
  return groups.filter((group) => group.length > 0);
}
