/** A look-up's answer as suggestions of the address bar. */
import { corpus, viewStatement } from '../corpus/index.ts';
import type { LookupAnswer } from '../engine/types.ts';
import type { Suggestion } from '../platform/shell.ts';

const MOST_CHARACTERS = 140; // what fits on one line of a wide window

/** At most five, best first; what is chosen is looked up again by its opening words. */
export function suggestionsFor({ hits }: LookupAnswer): Suggestion[] {
  return hits.slice(0, 5).map(({ statement }) => {
    const { quote, speaker } = viewStatement(corpus, statement);
    const words = quote.length > MOST_CHARACTERS ? `${quote.slice(0, MOST_CHARACTERS)}…` : quote;
    return { content: quote.slice(0, MOST_CHARACTERS), description: escapeXml(`“${words}” ${speaker}`) };
  });
}

/** Chrome reads descriptions as XML. */
function escapeXml(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
