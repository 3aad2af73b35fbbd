/** Quotation and source as HTML: the source of it for an editor of code, the look of it for one of rich text. */
import type { StatementView } from '../../corpus/types.ts';
import { voice } from '../attribution.ts';
import { writeDay } from '../names.ts';
import { linkToWords } from '../text-fragment.ts';
import type { Citation } from '../types.ts';

export function html(view: StatementView): Citation {
  const { quote, title, published, url, quotedIn } = view;
  const code = [
    `<blockquote cite="${escapeHtml(url)}"><p>${escapeHtml(quote)}</p></blockquote>`,
    `<p>— ${escapeHtml(voice(view))}, “${anchor(url, title)}” (${anchor(linkToWords(view), 'these words')}), ${writeDay(published)}.`,
    `Quoted in “${anchor(quotedIn.url, quotedIn.title)},” <i>${escapeHtml(quotedIn.publisher)}</i>, ${writeDay(quotedIn.published)}.</p>`,
  ].join('\n');
  return { plain: code, html: code };
}

/** Text as the content of an element, or as an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function anchor(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}
