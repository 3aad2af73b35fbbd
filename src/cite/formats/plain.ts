/** Words, speaker, source and addresses as text that needs nothing to be read. */
import type { StatementView } from '../../corpus/types.ts';
import { quotedIn, voice } from '../attribution.ts';
import { writeDay } from '../names.ts';
import type { Citation } from '../types.ts';

export function plain(view: StatementView): Citation {
  return {
    plain: [
      `“${view.quote}”`,
      `— ${voice(view)}, “${view.title}” (${view.site}, ${writeDay(view.published)})`,
      view.url,
      `Quoted in ${quotedIn(view)}`,
      view.quotedIn.url,
    ].join('\n'),
  };
}
