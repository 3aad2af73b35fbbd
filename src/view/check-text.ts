/** A text of the reader's, checked as if it stood on a page. Pure; the engine is given. */
import type { Spot, Spotter } from '../engine/types.ts';

export interface CheckedSpot {
  /** The words the spot covers. */
  text: string;
  spot: Spot;
}

export function checkText(spot: Spotter, text: string): CheckedSpot[] {
  const paragraphs = text.split(/\n+/).filter((each) => each.trim());
  return spot({ title: '', paragraphs }).map((each) => ({
    text: paragraphs[each.paragraph]?.slice(each.start, each.end) ?? '',
    spot: each,
  }));
}
