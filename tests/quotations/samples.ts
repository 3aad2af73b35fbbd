/** What the generated tests start from: the real statements, cut into words and sentences. */

import type { Statement } from '../../src/corpus/index.ts';
import { corpus } from '../../src/corpus/index.ts';
import { splitSentences } from '../../src/engine/sentences.ts';

export interface Sample {
  id: string;
  quote: string;
  /** Whose words they are, and that person's surname. */
  speaker: string;
  surname: string;
  words: string[];
  sentences: string[];
}

export const samples: Sample[] = corpus.statements.map(sampleOf);

function sampleOf({ id, quote, speaker }: Statement): Sample {
  const sentences = splitSentences(quote).map(({ start, end }) => quote.slice(start, end));
  return { id, quote, speaker, surname: speaker.split(' ').at(-1)!, words: quote.split(' '), sentences };
}

/** A page: its paragraphs, and the index of those that carry the quotation. */
export interface Page {
  paragraphs: string[];
  carriers: number[];
}

/** One paragraph between two that say nothing. */
export function page(...carriers: string[]): Page {
  return {
    paragraphs: [
      'Ten years on, people still talk about how The Legend of Korra ended.',
      ...carriers,
      'Thanks for reading.',
    ],
    carriers: carriers.map((_, index) => index + 1),
  };
}

/** `text` in straight quotation marks, its own turned into single ones. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}
