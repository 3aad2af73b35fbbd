/** What was found on a page, as it is exported. */
import type { StatementView } from '../../corpus/types.ts';
import type { Verdict } from '../../engine/types.ts';

export interface Found {
  page: { url: string; title: string };
  /** When the page was read: an instant in UTC, `2026-11-23T10:00:00.000Z`. */
  retrieved: string;
  /** In reading order. */
  spots: FoundPassage[];
}

/** Words on the page and the statement that speaks to them best. */
export interface FoundPassage {
  exact: string;
  /** Address of the frame they stand in, where that is not the page itself. */
  frame?: string;
  /** The words before and after, as far as they are known. */
  prefix: string;
  suffix: string;
  /** Where `exact` stands in the text of the page: half-open, in code points. Absent where nobody has counted. */
  position?: { start: number; end: number };
  verdict: Verdict;
  /** The claim in one neutral sentence. */
  claim: string;
  statement: StatementView;
}
