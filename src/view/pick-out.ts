/** Finds the words of a query in a text, so that a list can show why something was found. Pure. */

export interface Piece {
  text: string;
  found: boolean;
}

/**
 * Cuts a text into pieces, those that begin a word of `words` marked `found`. The pieces joined give the text.
 * A word counts from its start ("plan" is found in "planned"), as look-up matches it.
 */
export function pickOut(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter((each) => each.length > 1).map((each) => each.toLowerCase());
  if (!wanted.length) return [{ text, found: false }];
  const pieces: Piece[] = [];
  for (const [part] of text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    const found = wanted.some((each) => part.toLowerCase().startsWith(each));
    const last = pieces.at(-1);
    if (last && last.found === found && !found) last.text += part;
    else pieces.push({ text: part, found });
  }
  return pieces;
}
