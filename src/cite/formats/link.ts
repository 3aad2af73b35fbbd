/** The address of the original, and the same with a directive to the words. */
import type { StatementView } from '../../corpus/types.ts';
import { linkToWords } from '../text-fragment.ts';
import type { Citation } from '../types.ts';

export function link(view: StatementView): Citation {
  return { plain: `${view.url}\n${linkToWords(view)}` };
}
