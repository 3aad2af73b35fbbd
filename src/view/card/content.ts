/** What a card shows: everything it needs, so that it opens and copies while the background sleeps. */
import type { StatementView } from '../../corpus/types.ts';
import type { Quotation, Reason, Verdict } from '../../engine/types.ts';
import type { CitationView, ClaimView } from '../../platform/messages.ts';

/** A statement that can be cited. */
export type CitableStatement = StatementView & { citations: CitationView[] };

export interface CardContent {
  verdict: Verdict;
  claim: ClaimView;
  /** Best first; never empty. */
  statements: CitableStatement[];
  why: Reason[];
  quotation?: Quotation;
}
