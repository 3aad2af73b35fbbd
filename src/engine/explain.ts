/** Why a sentence was marked: what a reader would check first. */
import type { Analysis } from './analysis.ts';
import type { Tagger } from './concepts.ts';
import { FAR } from './referents.ts';
import type { Quotation, Reason } from './types.ts';

const KINDS = {
  verbatim: 'verbatim',
  shortened: 'shortened',
  altered: 'altered',
  stitched: 'stitched',
  'wrong speaker': 'wrong_speaker',
  'not found': 'not_found',
} satisfies Record<Quotation['kind'], Reason['kind']>;

/** Why a quotation was marked as it was. */
export function explainQuotation({ kind }: Quotation): Reason[] {
  return [{ kind: KINDS[kind] }];
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

const OURS = new Set(['korra', 'asami', 'korrasami']);

const MOST_WORDS = 5;
/** A sentence without an end may hold any number; nobody reads so many reasons. */
const MOST_TAGS = 60;

export function explain(tagger: Tagger, analysis: Analysis, index: number): Reason[] {
  const { tags, referents } = analysis.sentences[index]!;
  const reasons: Reason[] = [];
  const words = tellingWords(tagger, analysis, index);
  if (words.length) reasons.push({ kind: 'speaks_of', words: words.map((each) => `“${each}”`).join(', ') });
  const names = tags.some(({ concept }) => OURS.has(tagger.concepts[concept]!));
  if (!names && referents.couple <= 8) reasons.push({ kind: 'couple_before' });
  else if (!names && referents.ours < FAR) reasons.push({ kind: 'page_before' });
  if (analysis.topic.title === 2) reasons.push({ kind: 'title_couple' });
  else if (analysis.topic.title === 1) reasons.push({ kind: 'title_one' });
  return reasons;
}

/** The words of a sentence that speak of something, in order; of words within other words only the longer ones. */
function tellingWords(tagger: Tagger, analysis: Analysis, index: number): string[] {
  const { tags, tokens, text } = analysis.sentences[index]!;
  const telling = tags.slice(0, MOST_TAGS).filter(({ concept }) => !MANNERS.has(tagger.concepts[concept]!));
  const longest = telling.filter(
    (tag) =>
      !telling.some(({ from, to }) => from <= tag.from && to >= tag.to && to - from > tag.to - tag.from),
  );
  const said = longest.map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  return [...new Set(said)].slice(0, MOST_WORDS);
}
