/**
 * How elements take part in the text: as blocks, in a line, or not at all. Computed styles are dear, so elements of the
 * same name, class, id and inline style below parents that were alike are taken to be alike within one reading.
 */
import { attributeOf, has, hasAny, tagOf, textOf } from './dom.ts';
import { leftOut } from './never-read.ts';

export interface Style {
  kind: 'block' | 'line' | 'hidden' | 'nothing' | 'a gap' | 'a break';
  /** Whether line breaks in the source are seen, as in `white-space: pre-wrap`. */
  keepsBreaks: boolean;
  /** Has no box of its own (`display: contents`), so its visibility is its parent's. */
  boxless: boolean;
  /** Shows nothing but its summary: what else is below is hidden, and not even asked for its style. */
  isClosed: boolean;
  below: Map<string, Style>;
}

const LEFT_OUT = {
  nothing: style('nothing'),
  'a gap': style('a gap'),
  'a break': style('a break'),
} as const;
const HIDDEN = style('hidden');

function style(kind: Style['kind'], keepsBreaks = false, boxless = false, isClosed = false): Style {
  return { kind, keepsBreaks, boxless, isClosed, below: new Map() };
}

/** The style of the element a reading starts in, whatever it is. */
export function styleOfRoot(element: Element): Style {
  return compute(element);
}

/** The style of an element of a given name below one of known style. */
export function styleOf(element: Element, tag: string, above: Style): Style {
  const hasAttributes = hasAny(element);
  const leaves = leftOut(element, hasAttributes, tag);
  if (leaves) return LEFT_OUT[leaves];
  if (above.isClosed && tag !== 'summary') return HIDDEN;
  let key = tag;
  if (tag === 'details' && isClosedDetails(element)) key += '-';
  if (hasAttributes) {
    key += `.${attributeOf(element, 'class') ?? ''}#${attributeOf(element, 'id') ?? ''}`;
    const inline = attributeOf(element, 'style');
    if (inline !== null) key += `{${inline}`;
  }
  let known = above.below.get(key);
  if (!known) {
    known = compute(element);
    above.below.set(key, known);
  }
  return known;
}

function compute(element: Element): Style {
  const computed = getComputedStyle(element) as CSSStyleDeclaration | null;
  if (!computed?.display) return style('block'); // a document without a window computes nothing
  const { display } = computed;
  if (display === 'none' || isMadeInvisible(computed)) return HIDDEN;
  const keepsBreaks =
    /^(?:pre|break-spaces)/.test(computed.whiteSpace) ||
    /^(?:preserve|break)/.test(computed.whiteSpaceCollapse ?? '');
  if (display === 'contents') return style('line', keepsBreaks, true);
  const inLine = /^(?:inline|ruby)/.test(display) && display !== 'inline-table';
  const kind = inLine || isDropCap(element, computed) ? 'line' : 'block';
  return style(kind, keepsBreaks, false, isClosedDetails(element));
}

function isClosedDetails(element: Element): boolean {
  return tagOf(element) === 'details' && !has(element, 'open');
}

/** The usual ways to keep text for screen readers or for later and show nothing of it. */
function isMadeInvisible(computed: CSSStyleDeclaration): boolean {
  if (computed.opacity === '0' || computed.fontSize === '0px') return true;
  if (computed.contentVisibility === 'hidden') return true; // also what is hidden until found
  if (Number.parseFloat(computed.textIndent) <= -900) return true;
  if (computed.position !== 'absolute' && computed.position !== 'fixed') return false;
  return (
    /^rect\((?:[01](?:px)?[, ]*){4}\)$/.test(computed.clip) || /^inset\((?:50|100)%/.test(computed.clipPath)
  );
}

/** A floated first letter is a block to the browser and part of its word to the reader. */
function isDropCap(element: Element, computed: CSSStyleDeclaration): boolean {
  return (
    computed.float !== 'none' &&
    /^(?:span|b|strong|em|i|font)$/.test(tagOf(element)) &&
    textOf(element).trim().length <= 2
  );
}
