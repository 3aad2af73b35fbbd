/** Which claims a statement answers. */
import type { ClaimId, Corpus, StatementId } from '../corpus/types.ts';

export interface Answering {
  /** All that it answers. */
  all: ClaimId[];
  /** Those that it answers best of all statements; may be empty. */
  best: ClaimId[];
}

export function claimsByStatement({ statements, claims }: Corpus): Map<StatementId, Answering> {
  const ids = (fits: (answers: StatementId[]) => boolean): ClaimId[] =>
    claims.filter((claim) => fits(claim.statements)).map((claim) => claim.id);
  return new Map(
    statements.map(({ id }) => [
      id,
      { all: ids((answers) => answers.includes(id)), best: ids(([first]) => first === id) },
    ]),
  );
}
