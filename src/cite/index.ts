/** The door of the room: a statement in every style. Pure; the day of access is filled in when it is shown. */
import type { StatementView } from '../corpus/types.ts';
import { bbcode } from './formats/bbcode.ts';
import { biblatex, bibtex } from './formats/bibtex.ts';
import { cslJson } from './formats/csl-json.ts';
import { html } from './formats/html.ts';
import { link } from './formats/link.ts';
import { markdown } from './formats/markdown.ts';
import { plain } from './formats/plain.ts';
import { prose } from './formats/prose.ts';
import { reply } from './formats/reply.ts';
import { ris } from './formats/ris.ts';
import { citeWeb, wikiQuote } from './formats/wikipedia.ts';
import { STYLES, type StyleId } from './styles.ts';
import type { Citation, CitationView, Formatter } from './types.ts';

export { fillAccessed } from './accessed.ts';
export { STYLES } from './styles.ts';
export type { CitationView } from './types.ts';

/** The formats written by hand; every other style is prose. */
const FORMATS: Partial<Record<StyleId, Formatter>> = {
  plain,
  markdown,
  html,
  bbcode,
  reply,
  link,
  bibtex,
  biblatex,
  ris,
  'csl-json': cslJson,
  'wikipedia-cite-web': citeWeb,
  'wikipedia-quote': wikiQuote,
};

/** A statement in every style, in the order of `STYLES`; a prose style nobody has written for its source is left out. */
export function citeAll(view: StatementView): CitationView[] {
  return STYLES.flatMap(({ id, label, group }) => {
    const citation: Citation | undefined = FORMATS[id] ? FORMATS[id](view) : prose(id, view);
    return citation ? [{ style: id, label, group, ...citation }] : [];
  });
}
