/** A courteous answer in two lines, for a comment field that knows no markup. */
import type { StatementView } from '../../corpus/types.ts';
import { isQuoting } from '../attribution.ts';
import { writeDay } from '../names.ts';
import type { Citation } from '../types.ts';

export function reply(view: StatementView): Citation {
  const whose = isQuoting(view)
    ? `${view.speaker} said, as quoted by ${view.author}`
    : `${view.author} wrote`;
  return {
    plain: `In case it helps, here is what ${whose}: “${view.quote}”\n“${view.title}” (${writeDay(view.published)}): ${view.url}`,
  };
}
