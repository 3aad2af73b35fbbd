/** A quotation with its source in the code of forums. */
import type { StatementView } from '../../corpus/types.ts';
import { voice } from '../attribution.ts';
import { writeDay } from '../names.ts';
import { linkToWords } from '../text-fragment.ts';
import type { Citation } from '../types.ts';

export function bbcode(view: StatementView): Citation {
  const { quote, title, published, url, quotedIn } = view;
  return {
    plain: [
      `[quote="${voice(view).replace(/["[\]]/g, '')}"]${escapeBbcode(quote)}[/quote]`,
      `— ${escapeBbcode(voice(view))}, ${bbLink(title, url)} (${bbLink('these words', linkToWords(view))}), ${writeDay(published)}.`,
      `Quoted in ${bbLink(quotedIn.title, quotedIn.url)}, ${escapeBbcode(quotedIn.publisher)}, ${writeDay(quotedIn.published)}.`,
    ].join('\n'),
  };
}

/** BBCode has no escape that every forum knows; a space of no width keeps a bracketed word from being a tag. */
export function escapeBbcode(text: string): string {
  return text.replace(/\[(?=[/*a-z])/gi, '[\u200b');
}

function bbLink(text: string, url: string): string {
  return `[url=${url.replace(/\[/g, '%5B').replace(/\]/g, '%5D')}]${escapeBbcode(text)}[/url]`;
}
