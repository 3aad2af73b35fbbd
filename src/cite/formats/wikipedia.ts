/** A reference for Wikipedia, `{{cite web}}`, and the quotation in its own template with that reference. */
import type { StatementView } from '../../corpus/types.ts';
import { isQuoting } from '../attribution.ts';
import { splitName, writeDay } from '../names.ts';
import type { Citation } from '../types.ts';

export function citeWeb(view: StatementView): Citation {
  return { plain: reference(view, view.quote) };
}

export function wikiQuote(view: StatementView): Citation {
  const where = `${isQuoting(view) ? `quoted by ${view.author} in ` : ''}"${view.title}", ${writeDay(view.published)}`;
  const { quote, speaker } = view;
  const block = template('blockquote', { text: quote, author: speaker, source: where });
  // Within the template: after it, the number of the reference would start a paragraph of its own.
  return { plain: block.replace(/\}\}$/, () => `${reference(view)}}}`) };
}

/** Both publications in one reference, the original first; the words where the quotation does not stand beside it. */
function reference(view: StatementView, quote?: string): string {
  const { author, published, title, url, site, quotedIn: press } = view;
  const { family, given } = splitName(author);
  const date = writeDay(published);
  const original = template('cite web', {
    last: family,
    first: given,
    date,
    title,
    url: wikiUrl(url),
    website: site,
    quote,
    'access-date': SLOT,
  });
  const article = template('cite web', {
    date: writeDay(press.published),
    title: press.title,
    url: wikiUrl(press.url),
    website: press.publisher,
    'access-date': SLOT,
  });
  const lead = isQuoting(view) ? `${escapeWiki(view.speaker)}, quoted in ` : '';
  return `<ref>${lead}${original} Quoted in ${article}</ref>`;
}

const SLOT = '{accessed:long}';

function template(name: string, values: Record<string, string | undefined>): string {
  const fields = Object.entries(values).flatMap(([key, value]) =>
    value ? [` |${key}=${value === SLOT || /^https?:/.test(value) ? value : escapeWiki(value)}`] : [],
  );
  return `{{${name}${fields.join('')}}}`;
}

/** Text that wiki markup leaves as it is, also inside a template: every mark it could read becomes a reference. */
export function escapeWiki(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[<>[\]{}|]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/''+|~~~+|__(?=[A-Z])|(?<=[A-Z])__/g, (marks) =>
      Array.from(marks, (mark) => `&#${mark.charCodeAt(0)};`).join(''),
    )
    .replace(/:(?=\/\/)/g, '&#58;');
}

/** An address with the characters that would end it in a template encoded. */
function wikiUrl(url: string): string {
  return url.replace(
    /[\s"'<>[\]{}|]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
