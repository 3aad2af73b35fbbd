/** What of a page is read: all of it when the page is about the topic, else the places that mention it. */
import { firstChildOf, isElement, isText, nextSiblingOf, shadowRootOf, tagOf, textOf } from './dom.ts';
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

const BLOCKY =
  'address,article,aside,blockquote,br,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,' +
  'h4,h5,h6,header,hr,li,main,ol,p,section,table,tbody,td,th,tr,ul';
const IS_BLOCKY = new Set(BLOCKY.split(','));
const HEADING = /^h[1-6]$/;

/** Whether a page is about the topic as a whole: it says so in its title or headings, or mentions it all the time. */
export function isAboutTopic(
  document: Document,
  text: string,
  { mentionsTopic, countMentions }: Pick<Passed, 'mentionsTopic' | 'countMentions'>,
): boolean {
  if (mentionsTopic(document.title)) return true;
  for (const heading of document.querySelectorAll('h1, h2')) if (mentionsTopic(textOf(heading))) return true;
  const sample = text.slice(0, 200_000);
  const mentions = countMentions(sample);
  return mentions >= 4 && mentions * 1_500 >= sample.length;
}

/** All of a subtree, in units. */
export function* planWhole(root: Node): Generator<void, Unit[]> {
  return yield* plan(root, { limit: UNIT, mentions: () => false, choose: () => undefined });
}

/** The places of a subtree that mention the topic, with what stands around them, in units. */
export function* planPlaces(root: Node, mentionsTopic: Passed['mentionsTopic']): Generator<void, Unit[]> {
  return yield* plan(root, { limit: PLACE, mentions: mentionsTopic, choose: choosePlaces });
}

interface Part {
  node: Node;
  size: number;
  mentions: boolean;
  wanted: boolean;
}

interface Way {
  /** A part longer than this is opened. */
  limit: number;
  mentions(text: string): boolean;
  /** Of the parts of one parent, all wanted, unwants those that are not to be read. */
  choose(parts: Part[]): void;
}

function* plan(root: Node, way: Way): Generator<void, Unit[]> {
  const units: Unit[] = [];
  const open: { parts: Part[]; at: number }[] = [{ parts: yield* partsOf(root, way), at: 0 }];
  let unit: (Unit & { size: number }) | undefined;

  const close = (): void => {
    if (unit) units.push({ first: unit.first, last: unit.last });
    unit = undefined;
  };
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const part = level.parts[level.at++];
    if (!part) {
      close();
      open.pop();
      continue;
    }
    if (!part.wanted) {
      close();
      continue;
    }
    if (part.size > way.limit && isElement(part.node) && canOpen(part.node)) {
      close();
      open.push({ parts: yield* partsOf(part.node, way), at: 0 });
      continue;
    }
    if (unit && unit.size + part.size > UNIT && isBlocky(part.node)) close();
    if (unit) {
      unit.last = part.node;
      unit.size += part.size;
    } else unit = { first: part.node, last: part.node, size: part.size };
  }
  return units;
}

function* partsOf(parent: Node, { mentions, choose }: Way): Generator<void, Part[]> {
  const parts: Part[] = [];
  let steps = 0;
  for (let node: Node | null = firstChildOf(parent); node; node = nextSiblingOf(node)) {
    if (++steps % 16 === 0) yield;
    if (!isElement(node) && !isText(node)) continue;
    const leaves = isElement(node) && leftOut(node, true);
    const text = leaves ? '' : textOf(node);
    parts.push({ node, size: text.length, mentions: mentions(text), wanted: true });
  }
  choose(parts);
  return parts;
}

/** Only what has blocks inside can be opened without tearing a sentence apart. */
function canOpen(element: Element): boolean {
  return shadowRootOf(element) === null && Element.prototype.querySelector.call(element, BLOCKY) !== null;
}

function isBlocky(node: Node): boolean {
  return isElement(node) && IS_BLOCKY.has(tagOf(node));
}

/** A mention wants what follows it up to the next heading, a little of what stands before it, and its own line. */
function choosePlaces(parts: Part[]): void {
  for (const part of parts) part.wanted = part.mentions;
  for (const [at, { mentions }] of parts.entries()) {
    if (!mentions) continue;
    let left = REACH_AFTER;
    for (let i = at + 1; i < parts.length; i++) {
      const part = parts[i] as Part;
      left -= part.size;
      const isFar = left < 0 && isBlocky(part.node);
      if (part.mentions || isFar || isHeading(part.node)) break;
      part.wanted = true;
    }
    left = REACH_BEFORE;
    for (let i = at - 1; i >= 0; i--) {
      const part = parts[i] as Part;
      left -= part.size;
      if (part.wanted || (left < 0 && isBlocky(part.node))) break;
      part.wanted = true;
      if (isHeading(part.node)) break;
    }
  }
}

function isHeading(node: Node): boolean {
  return isElement(node) && HEADING.test(tagOf(node));
}
