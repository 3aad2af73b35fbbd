/** Why a sentence was marked, in words a reader understands. */
import type { Analysis } from './analysis.ts';
import type { Tagger } from './concepts.ts';
import { FAR } from './referents.ts';
import type { Quotation } from './types.ts';

const KINDS = {
  verbatim: 'It repeats their words exactly.',
  shortened: 'It repeats their words with parts left out.',
  altered: 'It presents words as theirs that differ from what they wrote.',
  stitched: 'It runs words from different places together as one.',
  'wrong speaker': 'It gives the words to somebody else than the one who wrote them.',
  'not found': 'It presents words as theirs that are not in the two posts we hold.',
} satisfies Record<Quotation['kind'], string>;

/** Why a quotation was marked as it was. */
export function explainQuotation({ kind }: Quotation): string[] {
  return [KINDS[kind]];
}

/** Concepts that are only manners of speaking; a reader learns nothing from them. */
const MANNERS = new Set([
  'negation',
  'reporting',
  'saying so',
  'asking',
  'supposing',
  'conceding',
  'only',
  'more',
  'certain',
  'taste',
  'irony',
]);

export function explain(tagger: Tagger, analysis: Analysis, index: number): string[] {
  const { tags, tokens, text, referents, negated } = analysis.sentences[index]!;
  const reasons: string[] = [];
  const words = new Map<string, string>();
  for (const { concept, from, to } of tags) {
    const name = tagger.concepts[concept]!;
    if (MANNERS.has(name) || words.size >= 5) continue;
    const said = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
    words.set(name, `“${said}” (${name}${negated[from] ? ', denied' : ''})`);
  }
  if (words.size) reasons.push(`It speaks of ${[...words.values()].join(', ')}.`);
  const names = tags.some(({ concept }) =>
    ['korra', 'asami', 'korrasami'].includes(tagger.concepts[concept]!),
  );
  if (!names && referents.couple <= 8) reasons.push('Korra and Asami were named shortly before.');
  else if (!names && referents.ours < FAR) reasons.push('The page speaks of Korra or Asami before.');
  if (analysis.topic.title === 2) reasons.push('The title of the page names the two.');
  else if (analysis.topic.title === 1) reasons.push('The title of the page names one of the two.');
  return reasons;
}
