/** Whether what the reader put into the search field is a text to check rather than a question. Pure. */

/** Longer than the longest question anybody types. */
const LONG = 180;

export function isParagraph(query: string): boolean {
  const text = query.trim();
  if (/\n/.test(text)) return true;
  const sentences = text.match(/[.!?][”"')\]]*(?=\s+\S)/g)?.length ?? 0;
  return text.length > LONG || (sentences >= 1 && text.length > 60);
}
