/** CSL-JSON, what citation processors and Zotero, Pandoc and Mendeley read. Valid JSON once the day is filled in. */
import type { StatementView } from '../../corpus/types.ts';
import { quotedIn, voice } from '../attribution.ts';
import { type Name, splitDay, splitName } from '../names.ts';
import { citationKey } from '../slug.ts';
import type { Citation } from '../types.ts';

export function cslJson(view: StatementView): Citation {
  const { year, month, day } = splitDay(view.published);
  const fields: [name: string, json: string][] = [
    ['id', JSON.stringify(citationKey(view))],
    ['type', '"post-weblog"'],
    ['author', `[{ ${writeName(splitName(view.author))} }]`],
    ['title', JSON.stringify(view.title)],
    ['container-title', JSON.stringify(view.site)],
    ['issued', `{ "date-parts": [[${year}, ${month}, ${day}]] }`],
    ['URL', JSON.stringify(view.url)],
    ['accessed', '{ "date-parts": [[{accessed:parts}]] }'],
    ['language', '"en"'],
    ['annote', JSON.stringify(`${voice(view)}: “${view.quote}”`)],
    ['note', JSON.stringify(`Quoted in ${quotedIn(view)}, ${view.quotedIn.url}`)],
  ];
  return { plain: `[\n  {\n${fields.map(([name, json]) => `    "${name}": ${json}`).join(',\n')}\n  }\n]` };
}

function writeName({ family, given }: Name): string {
  if (!given) return `"literal": ${JSON.stringify(family)}`;
  return `"family": ${JSON.stringify(family)}, "given": ${JSON.stringify(given)}`;
}
