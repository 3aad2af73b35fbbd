/** The difference between the page's words and theirs, as a list that can be read aloud. Pure. */
import type { Quotation } from '../../engine/types.ts';

/** One place where the two differ: words of the page, words of theirs, or the one in the place of the other. */
export interface Change {
  added?: string;
  leftOut?: string;
  /** The last words before it on which both agree. */
  after: string;
}

const MOST_AFTER = 4; // words: enough to know the place by ear

export function changesOf(difference: NonNullable<Quotation['difference']>): Change[] {
  const changes: Change[] = [];
  let after = '';
  let current: Change | undefined;
  for (const { text, change } of difference) {
    const words = text.trim().replace(/(?<![.,;:])[.,;:]+$/, ''); // a mark before the closing quotation mark is only noise to the ear
    if (change === 'same') {
      after = words.split(/\s+/).slice(-MOST_AFTER).join(' ');
      current = undefined;
      continue;
    }
    if (!current) {
      current = { after };
      changes.push(current);
    }
    current[change === 'added' ? 'added' : 'leftOut'] = words;
  }
  return changes;
}
