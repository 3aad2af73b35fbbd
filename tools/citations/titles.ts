/**
 * Titles as the processor wants them: in sentence case, from which a style makes its own capitals (the processor
 * cannot tell a proper noun from a capitalised word); the title of a work within a title in italics; no closing
 * full stop, which each style sets where it belongs.
 */
const SENTENCE_CASE: Record<string, string> = {
  'Korrasami Confirmed': 'Korrasami confirmed',
  'Korrasami is canon.': 'Korrasami is canon',
  'Legend of Korra Creators Confirm That Korrasami Is Canon':
    '<i>Legend of Korra</i> creators confirm that Korrasami is canon',
};

/** @throws when nobody has said how a title is written in sentence case, or the two are not the same words. */
export function sentenceCase(title: string): string {
  const written = SENTENCE_CASE[title];
  if (!written)
    throw new Error(`tools/citations/titles.ts does not say how "${title}" is written in sentence case.`);
  const bare = (text: string): string => text.replace(/<\/?i>|\.$/g, '').toLowerCase();
  if (bare(written) !== bare(title))
    throw new Error(`tools/citations/titles.ts changes the words of "${title}".`);
  return written;
}
