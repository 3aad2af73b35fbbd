/** A source of the corpus and the article that quotes it, as the processor takes them. */
import { splitDay, splitName } from '../../src/cite/names.ts';
import type { Day, Source } from '../../src/corpus/types.ts';
import { sentenceCase } from './titles.ts';

export interface CslItem {
  id: string;
  type: string;
  title: string;
  'container-title': string;
  author?: { family: string; given: string }[];
  issued: CslDate;
  accessed: CslDate;
  URL: string;
}

export interface CslDate {
  'date-parts': [[year: number, month: number, day: number]];
}

/** @param accessed the day that is printed as the day of access */
export function cslItems(source: Source, accessed: Day): { original: CslItem; press: CslItem } {
  return {
    original: {
      id: 'original',
      type: 'post-weblog',
      author: [splitName(source.author)],
      title: sentenceCase(source.title),
      'container-title': asItIs(source.site),
      issued: cslDate(source.published),
      accessed: cslDate(accessed),
      URL: source.url,
    },
    press: {
      id: 'press',
      type: 'article-magazine',
      title: sentenceCase(source.quotedIn.title),
      'container-title': asItIs(source.quotedIn.publisher),
      issued: cslDate(source.quotedIn.published),
      accessed: cslDate(accessed),
      URL: source.quotedIn.url,
    },
  };
}

function cslDate(day: Day): CslDate {
  const { year, month, day: date } = splitDay(day);
  return { 'date-parts': [[year, month, date]] };
}

/** Several styles capitalise container titles and would write "Bryankonietzko.Tumblr.Com". */
function asItIs(name: string): string {
  return `<span class="nocase">${name}</span>`;
}
