/** Where marks stand in the text of the page, as the W3C's TextPositionSelector counts it. */
import type { Located } from '../platform/messages.ts';
import type { Mark } from './marks.ts';

/**
 * Positions in code points of the body's text content, by the keys of marks in reading order. Marks in shadow roots
 * have none: their words are not part of that text.
 */
export function positionsOf(marks: readonly Mark[]): Located['positions'] {
  const positions: Located['positions'] = {};
  const text = new Range(); // from where the last mark began to where the next begins: each word is counted once
  text.setStart(document.body ?? document, 0); // a page can take its body away
  let before = 0;
  for (const { key, ranges } of marks) {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (
      !first ||
      !last ||
      [first, last].some(({ startContainer }) => !document.body.contains(startContainer))
    )
      continue;
    text.setEnd(first.startContainer, first.startOffset);
    before += codePoints(text);
    text.setEnd(last.endContainer, last.endOffset);
    text.setStart(first.startContainer, first.startOffset);
    positions[key] = { start: before, end: before + codePoints(text) };
  }
  return positions;
}

/** How many characters a stretch has, where JavaScript counts some of them as two. */
function codePoints(range: Range): number {
  return range.toString().replace(/[^\0-\uffff]/gu, '-').length;
}
