/** RIS, the tagged lines that reference managers read. */
import type { StatementView } from '../../corpus/types.ts';
import { quotedIn, voice } from '../attribution.ts';
import { splitName } from '../names.ts';
import type { Citation } from '../types.ts';

export function ris(view: StatementView): Citation {
  const { family, given } = splitName(view.author);
  const lines: [tag: string, value: string][] = [
    ['TY', 'BLOG'],
    ['AU', given ? `${family}, ${given}` : family],
    ['TI', view.title],
    ['T2', view.site],
    ['PY', view.published.slice(0, 4)],
    ['DA', view.published.replace(/-/g, '/')],
    ['UR', view.url],
    ['Y2', '{accessed:slashes}'],
    ['LA', 'en'],
    ['N1', `${voice(view)}: “${view.quote}”`],
    ['N1', `Quoted in ${quotedIn(view)}, ${view.quotedIn.url}`],
    ['ER', ''],
  ];
  return { plain: lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\n`).join('') };
}

/** A value ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
