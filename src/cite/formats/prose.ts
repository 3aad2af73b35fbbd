/** The styles that `npm run citations` has written with the reference processor: data, filled in with the speaker. */
import type { StatementView } from '../../corpus/types.ts';
import { isQuoting } from '../attribution.ts';
import written from '../prose.json' with { type: 'json' };
import type { Citation } from '../types.ts';
import { escapeHtml } from './html.ts';

export interface Prose {
  /** Style → what stands between a speaker and the source that quotes that speaker. */
  quoting: Record<string, string>;
  /** Address of the source → style → its reference. */
  sources: Record<string, Record<string, Required<Citation>>>;
}

const { quoting, sources }: Prose = written;

/** Undefined for a source that the step has not seen; a test holds that the corpus has none. */
export function prose(style: string, view: StatementView): Citation | undefined {
  const reference = sources[view.url]?.[style];
  if (!reference || !isQuoting(view)) return reference;
  const lead = `${view.speaker}${quoting[style]}`;
  return { plain: lead + reference.plain, html: escapeHtml(lead) + reference.html };
}
