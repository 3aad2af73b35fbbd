/** A block quotation and its source in Markdown that Reddit and Discord read as well. */
import type { StatementView } from '../../corpus/types.ts';
import { voice } from '../attribution.ts';
import { writeDay } from '../names.ts';
import { linkToWords } from '../text-fragment.ts';
import type { Citation } from '../types.ts';

export function markdown(view: StatementView): Citation {
  const { quote, title, published, url, quotedIn } = view;
  const words = mdLink('these words', linkToWords(view));
  const source = `${escapeMarkdown(voice(view))}, ${mdLink(title, url)} (${words}), ${writeDay(published)}`;
  const press = `${mdLink(quotedIn.title, quotedIn.url)}, ${escapeMarkdown(quotedIn.publisher)}, ${writeDay(quotedIn.published)}`;
  // No empty line within the quotation: Discord would print its bare ">".
  return { plain: `> ${escapeMarkdown(quote)}\n\n— ${source}. Quoted in ${press}.` };
}

/**
 * Text that Markdown leaves as it is. Besides the marks of CommonMark: `^` raises words on Reddit, `|` hides them on
 * Discord, `~` strikes them out on both. Line breaks become spaces: they would end the quotation.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>~|^&]/g, '\\$&')
    .replace(/^(#|\+|-|=)/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A link; an address may hold no white space, angle or round bracket, and keeps its meaning when they are encoded. */
export function mdLink(text: string, url: string): string {
  const hex = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return `[${escapeMarkdown(text)}](${url.replace(/[\s<>()\\]/g, hex)})`;
}
