/** What a card shows: everything it needs, so that it opens and copies while the background sleeps. */
import type { StatementView } from '../../corpus/types.ts';
import type { Quotation, Verdict } from '../../engine/types.ts';
import type { CitationView, ClaimView } from '../../platform/messages.ts';

export interface CardContent {
  verdict: Verdict;
  claim: ClaimView;
  /** Best first; never empty. */
  statements: (StatementView & { citations: CitationView[] })[];
  why: string[];
  quotation?: Quotation;
}
