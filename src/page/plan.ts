/** What of a page is read: all of it when the page is about the topic, else the places that mention it. */
import { isLineNode, LINE } from './around.ts';
import {
  countBelow,
  firstChildOf,
  isElement,
  isText,
  nextSiblingOf,
  previousSiblingOf,
  shadowRootOf,
  tagOf,
  textOf,
} from './dom.ts';
import type { Unit } from './extract.ts';
import type { Passed } from './hand-over.ts';
import { leftOut } from './never-read.ts';

/** How much text one unit holds: a fraction of a slice to read, half a window to send. */
const UNIT = 32_000;
/** A part of a page with a mention is opened until its parts are no longer than this: a comment, a short section. */
const PLACE = 4_000;
/** How far a mention reaches over what follows it, and over what stands before it. */
const REACH_AFTER = 4_000;
const REACH_BEFORE = 1_500;
/** And over how many nodes: they may be empty. */
const MOST_PARTS = 300;
/** An element with more elements than this below it is opened without asking first how much text it holds. */
const HUGE = 2_000;
/** So many children are looked at together. */
const AT_ONCE = 32;
/** Enough of a page to see what it is about: letters, and text nodes. */
const SAMPLE = 200_000;
const SAMPLE_NODES = 20_000;

const HEADING = /^h[1-6]$/;

/** Whether a page is about the topic as a whole: it says so in its title or headings, or mentions it all the time. */
export function isAboutTopic(
  document: Document,
  { mentionsTopic, countMentions }: Pick<Passed, 'mentionsTopic' | 'countMentions'>,
): boolean {
  if (mentionsTopic(document.title)) return true;
  for (const heading of document.querySelectorAll('h1, h2')) if (mentionsTopic(textOf(heading))) return true;
  const sample = startOf(document.body);
  const mentions = countMentions(sample);
  return mentions >= 4 && mentions * 1_500 >= sample.length;
}

/** The first letters of a subtree, from its first text nodes. */
function startOf(root: Node): string {
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let left = SAMPLE_NODES; left > 0 && text.length < SAMPLE && walker.nextNode(); left--) {
    text += (walker.currentNode as Text).data;
  }
  return text.slice(0, SAMPLE);
}

interface Part {
  node: Node;
  /** Letters; infinite where it is huge. */
  size: number;
  /** Not known where it is huge. */
  mentions?: boolean | undefined;
}

/**
 * A subtree in units.
 * @param mentions where given, only the places that mention the topic, with what stands around them
 */
export function* plan(root: Node, mentions?: Passed['mentionsTopic']): Generator<void, Unit[]> {
  const limit = mentions ? PLACE : UNIT;
  const units: Unit[] = [];
  const open: { parts: Part[]; at: number }[] = [{ parts: yield* partsOf(root, mentions), at: 0 }];
  let unit: (Unit & { size: number }) | undefined;

  const close = (): void => {
    if (unit) units.push(unit);
    unit = undefined;
  };
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const part = level.parts[level.at++];
    if (!part) {
      close();
      open.pop();
      continue;
    }
    const { node, size } = part;
    if (unit && nextSiblingOf(unit.last) !== node) close();
    if (size > limit && canOpen(node)) {
      close();
      open.push({ parts: yield* partsOf(node, mentions), at: 0 });
      continue;
    }
    if (unit && unit.size + size > UNIT && !(isLineNode(unit.last) && isLineNode(node))) close();
    if (unit) {
      unit.last = node;
      unit.size += size;
    } else unit = { first: node, last: node, size };
  }
  return units;
}

/** All children of a parent; or those that mention the topic, and what stands around them. */
function* partsOf(parent: Node, mentions?: Passed['mentionsTopic']): Generator<void, Part[]> {
  const parts: Part[] = [];
  let node: Node | null = firstChildOf(parent);
  // A plain function, which the browser makes fast while it runs; a generator it does not.
  const take = (): void => {
    for (let i = 0; i < AT_ONCE && node; i++) {
      // A parent has few huge children, if any: later ones are not asked.
      if (parts.length < AT_ONCE && isHuge(node)) parts.push({ node, size: Number.POSITIVE_INFINITY });
      else {
        const text = textIn(node);
        parts.push({ node, size: text.length, mentions: mentions?.(text) });
      }
      node = nextSiblingOf(node);
    }
  };
  for (; node; take()) yield;
  if (!mentions) return parts;
  const found = parts.filter((part) => part.mentions !== false);
  // The parent mentions the topic: where no small child does, the only huge one must.
  return around(
    found.filter(
      (part) => (part.mentions || found.length === 1 || mentions(textOf(part.node))) && !isLeftOut(part.node),
    ),
  );
}

/** A mention wants what follows it up to the next heading, a little of what stands before it, and its own line. */
function around(found: readonly Part[]): Part[] {
  const mentions = new Set(found.map(({ node }) => node));
  const parts: Part[] = [];
  for (const part of found) {
    const last = parts.at(-1)?.node;
    const before = reach(part.node, previousSiblingOf, REACH_BEFORE, (at) => at === last);
    const after = reach(part.node, nextSiblingOf, REACH_AFTER, (at) => mentions.has(at) || isHeading(at));
    parts.push(...before.reverse(), part, ...after);
  }
  return parts;
}

/** What stands beside a node, from it on and up to a heading, as far as so many letters reach. */
function reach(
  from: Node,
  step: (node: Node) => Node | null,
  letters: number,
  isEnd: (node: Node) => boolean,
): Part[] {
  const parts: Part[] = [];
  for (let at = step(from); at && !isEnd(at) && parts.length < MOST_PARTS; at = step(at)) {
    // What is never read, as a script between two paragraphs, is no way to go.
    const part = { node: at, size: isLeftOut(at) ? 0 : textIn(at).length };
    letters -= part.size;
    if (letters < 0 && !isLineNode(at)) break;
    parts.push(part);
    if (isHeading(at)) break;
  }
  return parts;
}

/** Only what is read and has blocks inside can be opened without tearing a sentence apart. */
function canOpen(node: Node): boolean {
  return (
    isElement(node) &&
    !leftOut(node) &&
    shadowRootOf(node) === null &&
    Element.prototype.querySelector.call(node, `:not(${LINE})`) !== null
  );
}

/** Comments and their like say nothing. */
const textIn = (node: Node): string => (isElement(node) || isText(node) ? textOf(node) : '');
const isHuge = (node: Node): boolean => isElement(node) && countBelow(node) > HUGE;
const isLeftOut = (node: Node): boolean => isElement(node) && leftOut(node) !== undefined;
const isHeading = (node: Node): boolean => isElement(node) && HEADING.test(tagOf(node));
