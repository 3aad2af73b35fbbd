/** A statement with its citations, as our own pages show it. A web page gets its own from the background. */
import { STYLES } from '../cite/styles.ts';
import type { StatementView } from '../corpus/types.ts';
import type { CitationView } from '../platform/messages.ts';
import type { CitableStatement } from './card/content.ts';

export function citable(view: StatementView): CitableStatement {
  return { ...view, citations: citeAll(view) };
}

// until the room `cite` is there: one plain form under each style's name
function citeAll(view: StatementView): CitationView[] {
  return STYLES.map(({ id: style }) => ({
    style,
    plain: `“${view.quote}” ${view.speaker}, “${view.title}”, ${view.site}, ${view.published}. ${view.url}`,
  }));
}
