/** The pieces of a paragraph that stand in quotation marks, however the marks are typed. */
import type { Span } from '../sentences.ts';

export interface Marked extends Span {
  /** Whether a closing mark ends it, or only the paragraph. */
  closed: boolean;
}

const OPENING = '“„«‟';
const CLOSING = '”»';
const EITHER = '"＂';
const MARK = /["“”„«»‟＂'‘’‚]/g;
const MOST_SINGLE = 1500; // characters; an apostrophe taken for an opening mark must not swallow a page

/**
 * Spans between marks, outermost only, without the marks. An opening mark that nothing closes reaches to the end of the
 * paragraph: so typographers mark a quotation that goes on in the next one. Others only close it there.
 * @param before the paragraph before
 */
export function markedSpans(text: string, before = ''): Marked[] {
  const spans: Marked[] = [];
  const open: { at: number; single: boolean }[] = [];
  if (closesFirst(text) && openAt(before) !== undefined) open.push({ at: -1, single: false });
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    const single = "'‘’‚".includes(match[0]);
    const closes = canClose(text, at, match[0]);
    const top = open.findLastIndex((each) => each.single === single);
    if (top >= 0 && closes && !(canOpen(text, at, match[0]) && OPENING.includes(match[0]))) {
      const { at: start } = open[top]!;
      open.length = top;
      if (!open.some((each) => !each.single) && (!single || at - start <= MOST_SINGLE))
        replaceInner(spans, { start: start + 1, end: at, closed: true });
    } else if (canOpen(text, at, match[0])) open.push({ at, single });
  }
  const unclosed = open.find((each) => !each.single);
  if (unclosed) replaceInner(spans, { start: unclosed.at + 1, end: text.length, closed: false });
  return spans;
}

/** Where the quotation begins that a paragraph does not close. */
export function openAt(text: string): number | undefined {
  const last = /["“„«‟＂]/.test(text) ? markedSpans(text).at(-1) : undefined;
  return last && !last.closed ? last.start - 1 : undefined;
}

/** Whether the first double mark of a text closes what it has not opened. */
function closesFirst(text: string): boolean {
  const at = text.search(/["“”„«»‟＂]/);
  return at > 0 && canClose(text, at, text[at]!) && !canOpen(text, at, text[at]!);
}

/** An outer span takes the place of those found within it. */
function replaceInner(spans: Marked[], span: Marked): void {
  while (spans.length > 0 && spans.at(-1)!.start >= span.start) spans.pop();
  spans.push(span);
}

function canOpen(text: string, at: number, mark: string): boolean {
  if (OPENING.includes(mark) || mark === '‘' || mark === '‚') return true;
  if (CLOSING.includes(mark) || mark === '’') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([{—–\-/:>…"“‘']/.test(before) && !/[\s,;:!?)]/.test(after);
}

function canClose(text: string, at: number, mark: string): boolean {
  if (CLOSING.includes(mark)) return true;
  if (OPENING.includes(mark) && mark !== '“') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === '“')
    return (
      !/\s/.test(before) && /[\s.,;:!?)\]]|^$/.test(after) && EITHER.length > 0 && !/[\s([—–]/.test(before)
    ); // „so“
  if (mark === '‘' || mark === '‚') return false;
  if (/\s/.test(before)) return /[\s.,;:!?)\]]/.test(after) && EITHER.includes(mark);
  return !/[\p{L}\p{N}]/u.test(after);
}
