/** A statement with its citations, as our own pages show it. A web page gets its own from the background. */
import { citeAll, fillAccessed } from '../cite/index.ts';
import type { StatementView } from '../corpus/types.ts';
import type { CitableStatement } from './card/content.ts';

export function citable(view: StatementView): CitableStatement {
  return {
    ...view,
    citations: citeAll(view).map((each) => ({ ...each, ...fillAccessed(each, new Date()) })),
  };
}
