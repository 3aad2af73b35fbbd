/** Paragraphs → requests of bounded size. Pure. */

/** 64 kB as the browser sends text: two bytes for each unit. */
const LETTERS = 32_000;
const CONTEXT_PARAGRAPHS = 6;
const CONTEXT_LETTERS = 2_000;

export interface Window<P> {
  before: string[];
  paragraphs: P[];
}

/**
 * Packs paragraphs that follow each other into windows. Each window but the first is given the end of the one before
 * as its context; the first is given `before`.
 */
export function pack<P extends { text: string }>(
  paragraphs: readonly P[],
  before: readonly string[],
): Window<P>[] {
  const windows: Window<P>[] = [];
  let open: Window<P> = { before: [...before], paragraphs: [] };
  let size = 0;
  for (const paragraph of paragraphs) {
    if (open.paragraphs.length > 0 && size + paragraph.text.length > LETTERS) {
      windows.push(open);
      open = { before: contextOf(open), paragraphs: [] };
      size = 0;
    }
    open.paragraphs.push(paragraph);
    size += paragraph.text.length;
  }
  if (open.paragraphs.length > 0) windows.push(open);
  return windows;
}

/** The last paragraphs of a window, as the context of what follows it. */
export function contextOf<P extends { text: string }>({ before, paragraphs }: Window<P>): string[] {
  const texts = [...before.slice(1), ...paragraphs.map(({ text }) => text)];
  const heading = before[0];
  const context: string[] = [];
  let letters = 0;
  for (
    let i = texts.length - 1;
    i >= 0 && context.length < CONTEXT_PARAGRAPHS && letters < CONTEXT_LETTERS;
    i--
  ) {
    const text = (texts[i] as string).slice(-CONTEXT_LETTERS);
    context.unshift(text);
    letters += text.length;
  }
  return heading === undefined ? context : [heading, ...context];
}
