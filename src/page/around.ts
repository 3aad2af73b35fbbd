/** From a node that changed to the stretch of siblings that has to be read again: its own line of text, no more. */
import { isElement, nextSiblingOf, outerOf, parentOf, previousSiblingOf, tagOf } from './dom.ts';
import type { Unit } from './extract.ts';

/** A line of text made of more parts than this is read in part. */
const PARTS = 4_000;

/** The unit that holds the text block a node stands in. Undefined when the node is in no page. */
export function unitAround(node: Node): Unit | undefined {
  let top: Node = node;
  for (let up = outerOf(top); up && isElement(top) === false; up = outerOf(top)) {
    if (!isInLine(up)) break;
    top = up;
  }
  for (let up = outerOf(top); up && isElement(top) && isInLine(top) && isInLine(up); up = outerOf(top))
    top = up;
  if (!parentOf(top)) return undefined;
  if (isElement(top) && !isInLine(top)) return { first: top, last: top };
  return { first: end(top, previousSiblingOf), last: end(top, nextSiblingOf) };
}

function end(node: Node, step: (node: Node) => Node | null): Node {
  let at = node;
  for (let next = step(at), parts = 0; next && parts < PARTS; next = step(at), parts++) {
    if (isElement(next) && !isInLine(next)) break;
    at = next;
  }
  return at;
}

function isInLine(element: Element): boolean {
  if (tagOf(element) === 'br') return false;
  const { display } = getComputedStyle(element) as CSSStyleDeclaration;
  return /^(?:inline|contents|ruby|none)/.test(display ?? '') && !/^(?:html|body)$/.test(tagOf(element));
}

/** Elements that usually stand in a line of text. */
export const LINE = 'a,abbr,b,bdi,bdo,cite,em,font,i,mark,q,s,small,span,strong,sub,sup,u,wbr';
const inLine = new Set(LINE.split(','));

/** Whether a node usually stands in a line of text: text, an element of such a name, or a comment between them. */
export function isLineNode(node: Node): boolean {
  return !isElement(node) || inLine.has(tagOf(node));
}
