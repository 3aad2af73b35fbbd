/** The door of the room: the compiled corpus, and a statement with everything a reader is shown of it. */
import compiled from './compiled.json' with { type: 'json' };
import type { ClaimId, Corpus, Stance, StatementId, StatementView } from './types.ts';

export type { Corpus, Statement, StatementView } from './types.ts';

/** What the creators said, and what people claim. Made by `npm run corpus`. */
export const corpus = compiled as Corpus;

/**
 * A statement with its source.
 * @throws when the corpus has no such statement: ids come from the corpus, so that is a bug.
 */
export function viewStatement({ statements, sources }: Corpus, id: StatementId): StatementView {
  const statement = statements.find((each) => each.id === id);
  const source = sources.find((each) => each.id === statement?.source);
  if (!statement || !source) throw new Error(`The corpus has no statement "${id}".`);
  return {
    id,
    quote: statement.quote,
    speaker: statement.speaker,
    author: source.author,
    title: source.title,
    site: source.site,
    published: source.published,
    url: source.url,
    urlChecked: source.urlChecked,
    quotedIn: source.quotedIn,
    ...(statement.before ? { before: statement.before } : {}),
    ...(statement.after ? { after: statement.after } : {}),
  };
}

/** A claim as the card restates it. */
export function viewClaim(
  { claims }: Corpus,
  id: ClaimId,
): { id: ClaimId; claim: string; answer: Stance; halves?: [string, string] } {
  const claim = claims.find((each) => each.id === id);
  if (!claim) throw new Error(`The corpus has no claim "${id}".`);
  const { claim: restated, answer } = claim;
  return { id, claim: restated, answer, ...(claim.halves ? { halves: claim.halves } : {}) };
}
