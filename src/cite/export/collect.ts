/** Makes an export's material from a page's paragraphs and the spots in them. */
import type { ClaimId, StatementId, StatementView } from '../../corpus/types.ts';
import type { Spot } from '../../engine/types.ts';
import type { Found, FoundPassage } from './types.ts';

/** Enough to tell a passage from its like, the length other annotation tools give. */
const AROUND = 32;

export interface ReadPage {
  url: string;
  title: string;
  paragraphs: readonly string[];
  /** An instant in UTC. */
  retrieved: string;
}

/** The corpus as `collect` asks for it. */
export interface LookUp {
  statement(id: StatementId): StatementView;
  claim(id: ClaimId): { claim: string };
}

/**
 * Positions are counted in the paragraphs joined by line feeds. A spot's best statement is its answer.
 */
export function collect(
  { url, title, paragraphs, retrieved }: ReadPage,
  spots: readonly Pick<Spot, 'paragraph' | 'start' | 'end' | 'verdict' | 'claim' | 'statements'>[],
  lookUp: LookUp,
): Found {
  const text = paragraphs.join('\n');
  const passages = spots.flatMap((spot): FoundPassage[] => {
    const [best] = spot.statements;
    if (best === undefined) return [];
    const from = paragraphs.slice(0, spot.paragraph).reduce((sum, each) => sum + each.length + 1, 0);
    const [start, end] = [from + spot.start, from + spot.end];
    return [
      {
        exact: text.slice(start, end),
        prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
        suffix: whole(text.slice(end, end + AROUND)),
        position: { start: codePoints(text.slice(0, start)), end: codePoints(text.slice(0, end)) },
        verdict: spot.verdict,
        claim: lookUp.claim(spot.claim).claim,
        statement: lookUp.statement(best),
      },
    ];
  });
  return { page: { url, title }, retrieved, spots: passages };
}

/** How many characters a text has, where JavaScript counts some of them as two. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Without the half of a character that a cut has left at either end. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
