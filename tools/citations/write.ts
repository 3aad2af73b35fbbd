/** Writes the prose styles of every source: the whole of what `src/cite/prose.json` holds. */
import { ACCESSED_FORMS, fillAccessed } from '../../src/cite/accessed.ts';
import type { Prose } from '../../src/cite/formats/prose.ts';
import type { Source } from '../../src/corpus/types.ts';
import { cslItems } from './items.ts';
import { createWriter } from './processor.ts';
import { PROSE_STYLES, type ProseStyle } from './prose-styles.ts';

/** A year that no source has, so that a day of access is known wherever it is printed. */
const STAND_IN = '1999-09-03';

/** @throws when a style prints the day of access in a form that `accessed.ts` does not know. */
export function writeProse(sources: Source[]): Prose {
  const written: Prose = { quoting: {}, sources: {} };
  for (const style of PROSE_STYLES) {
    const write = createWriter(style.file);
    written.quoting[style.id] = style.quoting;
    for (const source of sources) {
      const html = withSlots(writeReference(write, style, source, STAND_IN), style.id);
      written.sources[source.url] ??= {};
      written.sources[source.url]![style.id] = { plain: asText(html), html: withLinks(html) };
    }
  }
  return written;
}

/** The reference of a source read on `accessed`, original first: HTML with italics alone. */
export function writeReference(
  write: ReturnType<typeof createWriter>,
  style: ProseStyle,
  source: Source,
  accessed: string,
): string {
  const { original, press } = cslItems(source, accessed);
  const [first = '', second = ''] = write([original, press]);
  const joined = style.quotedIn.startsWith(',') ? first.replace(/\.$/, '') : first;
  const html = joined + style.quotedIn + second;
  return style.italics === false ? html.replace(/<\/?i>/g, '') : html;
}

function withSlots(html: string, style: string): string {
  const day = new Date(1999, 8, 3);
  const slotted = [...ACCESSED_FORMS.keys()].reduce((text, form) => {
    const slot = `{accessed:${form}}`;
    return text.replaceAll(fillAccessed({ plain: slot }, day).plain, slot);
  }, html);
  if (slotted.includes('1999'))
    throw new Error(`${style} prints the day of access in a form of its own: ${slotted}`);
  return slotted;
}

/** The same without mark-up. */
export function asText(html: string): string {
  return html
    .replace(/<\/?i>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function withLinks(html: string): string {
  return html
    .replace(/https:\/\/[^\s<]*[^\s<.,;)]/g, (url) => `<a href="${url}">${url}</a>`)
    .replace(/\n/g, '<br>');
}
