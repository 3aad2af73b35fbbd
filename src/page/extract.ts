/**
 * DOM → paragraphs as a reader sees them, with the way back to the text nodes. Never changes the page, never asks for
 * layout, and goes through the composed tree (open shadow roots, slots) without recursion.
 */
import { firstChildOf, isShown, isText, nextSiblingOf, outerOf, shadowRootOf, tagOf, typeOf } from './dom.ts';
import { type Style, styleOf, styleOfRoot } from './styles.ts';
import { addGap, addText, cutRun, emptyRun, type Run, type TextMap } from './text-map.ts';

/** Siblings from `first` to `last`, read as if nothing stood beside them. */
export interface Unit {
  first: Node;
  last: Node;
}

/** The text of one block, or of the stretch of it between two breaks. */
export interface Paragraph {
  text: string;
  map: TextMap<Text>;
  /** The block it stands in. */
  block: Element;
}

export interface Reading {
  paragraphs: Paragraph[];
  /** Elements left out because they are hidden now; to be read when they are shown. */
  hidden: Element[];
  /** Shadow roots that were read, whose changes nobody tells unless they are observed. */
  roots: ShadowRoot[];
}

/** A paragraph longer than this is cut at the end of a sentence: the page may be one text node of 20 MB. */
const LONG = 16_000;
/** How much of a text node is taken at once. */
const PIECE = 4_096;
const HAS_LETTER = /\p{L}/u;

interface Frame {
  element: Element;
  style: Style;
  next: Node | null;
  last: Node | null;
  /** Nodes given to a slot, which are no siblings. */
  given: readonly Node[] | undefined;
  index: number;
}

/** Reads a unit. Yields wherever it may be interrupted. */
export function* readUnit(unit: Unit): Generator<void, Reading> {
  const out: Reading = { paragraphs: [], hidden: [], roots: [] };
  const outer = outerOf(unit.first);
  if (!outer) return out;
  let run: Run<Text> = emptyRun();
  const frames: Frame[] = [
    {
      element: outer,
      style: styleOfRoot(outer),
      next: unit.first,
      last: unit.last,
      given: undefined,
      index: 0,
    },
  ];
  let shownBlock: Element | undefined;
  let steps = 0;

  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (++steps % 16 === 0) yield;
    const node = takeNext(frame);
    if (!node) {
      if (frame.style.kind === 'block' || frames.length === 1) flush();
      frames.pop();
      continue;
    }
    const type = typeOf(node);
    if (isText(node, type)) {
      const { data } = node;
      for (let at = 0; at < data.length; ) {
        at = take(node, data, at, frame.style.keepsBreaks);
        if (at < data.length) yield;
      }
      continue;
    }
    if (type !== 1) continue;
    const element = node as Element;
    const tag = tagOf(element);
    const style = styleOf(element, tag, frame.style);
    if (style.kind === 'block' || style.kind === 'a break') flush();
    if (style.kind === 'a gap') addGap(run);
    if (style.kind === 'hidden') out.hidden.push(element);
    if (style.kind === 'block' || style.kind === 'line') {
      const root = shadowRootOf(element);
      if (root) out.roots.push(root);
      frames.push(enter(element, root, style, tag === 'slot'));
    }
  }
  return out;

  /** Takes a piece of a text node, up to a line break where these are seen. @returns where the next one starts */
  function take(node: Text, data: string, start: number, keepsBreaks: boolean): number {
    let end = Math.min(start + PIECE, data.length);
    const line = keepsBreaks ? data.slice(start, end).indexOf('\n') : -1;
    const breaks = line >= 0;
    if (breaks) end = start + line;
    addText(run, node, data, start, end);
    if (breaks) flush();
    while (run.text.length >= LONG) {
      const [done, rest] = cutRun(run, cutPoint(run.text));
      run = done;
      flush();
      run = rest;
    }
    return breaks ? end + 1 : end;
  }

  function flush(): void {
    const { text, map } = run;
    if (text === '') return;
    run = emptyRun();
    if (!HAS_LETTER.test(text)) return;
    const block = blockOf(frames);
    if (block !== shownBlock) {
      if (!isShown(block)) {
        if (out.hidden.at(-1) !== block) out.hidden.push(block);
        return;
      }
      shownBlock = block;
    }
    out.paragraphs.push({ text: text.trimEnd(), map, block });
  }
}

function enter(element: Element, root: ShadowRoot | null, style: Style, isSlot: boolean): Frame {
  const given = isSlot ? (element as HTMLSlotElement).assignedNodes() : undefined;
  return {
    element,
    style,
    next: given?.length ? null : firstChildOf(root ?? element),
    last: null,
    given: given?.length ? given : undefined,
    index: 0,
  };
}

function takeNext(frame: Frame): Node | null {
  if (frame.given) return frame.given[frame.index++] ?? null;
  const node = frame.next;
  if (node) frame.next = node === frame.last ? null : nextSiblingOf(node);
  return node;
}

/** The innermost element that has a box of its own and starts a block. */
function blockOf(frames: readonly Frame[]): Element {
  for (let i = frames.length - 1; i > 0; i--) {
    const { element, style } = frames[i] as Frame;
    if (style.kind === 'block' && !style.boxless) return element;
  }
  let { element } = frames[0] as Frame;
  for (let up = outerOf(element); up && styleOfRoot(element).boxless; up = outerOf(element)) element = up;
  return element;
}

/** Where to cut a long text: after a sentence in its second half, else after a word, else anywhere. */
function cutPoint(text: string): number {
  const from = LONG / 2;
  const tail = text.slice(from, LONG);
  const sentence = /[.!?…]['"”’)\]]*\s/.exec(tail);
  if (sentence) return from + sentence.index + sentence[0].length;
  const word = tail.lastIndexOf(' ');
  return word >= 0 ? from + word + 1 : LONG;
}
