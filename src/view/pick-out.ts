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
  const wanted = words
    .map((each) => each.toLowerCase())
    .filter((each) => each.length > 2 && !SMALL.has(each));
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

/** English words that stand everywhere; picked out, they would only hide the ones that matter. The statements are English. */
const SMALL = new Set(
  `about all also and any are because been but can could did does for from had has have her him his how into its just
  not one only our out she should so some than that the their them then there they this those was were what when which
  who why will with would you your`.split(/\s+/),
);
