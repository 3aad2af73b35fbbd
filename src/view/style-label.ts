/** What citation styles are called in a menu, and how the menu groups them. */
import { messageTemplate } from '../platform/i18n.ts';

/** A style's name: of the reader's language where it is a phrase, as it is where it is a proper name. */
export function styleLabel({ style, label }: { style: string; label: string }): string {
  return messageTemplate(`style_${style.replaceAll('-', '_')}`) || label;
}

/** Citations as a menu shows them, in its groups. */
export function groupStyles<T extends { group: number }>(citations: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const citation of citations) {
    groups[citation.group] ??= [];
    groups[citation.group]?.push(citation);
  }
  return groups.filter(Boolean);
}
