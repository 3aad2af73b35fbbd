/** What a card shows, made of the background's answer. */
import type { Spot } from '../../engine/types.ts';
import type { SpotReply } from '../../platform/messages.ts';
import type { Report } from '../../platform/reports.ts';
import type { CardContent } from '../../view/card/content.ts';

export type { CardContent } from '../../view/card/content.ts';

/** Undefined when the answer lacks what its spot speaks of. */
export function contentOf(spot: Spot, reply: SpotReply): CardContent | undefined {
  const claim = reply.claims.find(({ id }) => id === spot.claim);
  const statements = spot.statements.flatMap(
    (id) => reply.statements.find((statement) => statement.id === id) ?? [],
  );
  if (!claim || statements.length === 0) return undefined;
  const { verdict, why, quotation } = spot;
  return { verdict, claim, statements, why, ...(quotation ? { quotation } : {}) };
}

/** Words the reader calls wrongly marked, as they are kept: nothing of the page around them. */
export function reportOf(text: string, { claim, verdict, statements }: CardContent): Report {
  return { text, claim: claim.id, verdict, statement: statements[0]?.id ?? '' };
}
