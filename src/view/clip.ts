/** Long statements, shown readable first. Pure. */

/** What a card shows of a statement before "more": enough for nearly all of them, no more than eleven lines. */
export const CLIP_AT = 525;

export interface Clipped {
  shown: string;
  /** Empty when everything is shown. */
  rest: string;
}

/**
 * Splits a text at the last sentence end, else word end, within `limit` UTF-16 units. `shown + rest` is the text.
 * A remainder of less than a line stays with the text: a "more" that hides five words annoys.
 */
export function clip(text: string, limit = CLIP_AT): Clipped {
  if (text.length <= limit + 60) return { shown: text, rest: '' };
  const head = text.slice(0, limit);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! ')) + 1;
  const end = sentence > limit / 2 ? sentence : head.lastIndexOf(' ');
  return end > 0 ? { shown: text.slice(0, end), rest: text.slice(end) } : { shown: text, rest: '' };
}
