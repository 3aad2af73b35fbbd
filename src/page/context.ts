/** What stands before a place: read for context, so that "they" and "that ending" are understood, and never marked. */
import { isElement, lastChildOf, outerOf, previousSiblingOf, textOf } from './dom.ts';
import { readUnit } from './extract.ts';

const PARAGRAPHS = 6;
const LETTERS = 2_000;
/** How far back to look; a page of empty elements must not be walked to its top. */
const STEPS = 60;

/** Up to six paragraphs, or 2 kB, of what stands before a node, oldest first, after the page's main heading. */
export function* paragraphsBefore(node: Node): Generator<void, string[]> {
  const found: string[] = [];
  let letters = 0;
  let at: Node = node;
  for (let step = 0; step < STEPS && found.length < PARAGRAPHS && letters < LETTERS; step++) {
    const previous = previousSiblingOf(at);
    if (!previous) {
      const up = outerOf(at);
      if (!up || up === document.body) break;
      at = up;
      continue;
    }
    at = lastPart(previous);
    if (!/\S/.test(textOf(at))) continue;
    const { paragraphs } = yield* readUnit({ first: at, last: at });
    for (const { text } of paragraphs.reverse()) {
      if (found.length >= PARAGRAPHS || letters >= LETTERS) break;
      found.push(text.slice(-LETTERS));
      letters += text.length;
    }
  }
  const heading = yield* mainHeading(node);
  if (heading && !found.includes(heading)) found.push(heading);
  return found.reverse();
}

/** Of a long part of the page only its end stands just before what follows. */
function lastPart(node: Node): Node {
  let part = node;
  while (textOf(part).length > LETTERS * 4 && isElement(part)) {
    const last = lastChildOf(part);
    if (!last) break;
    part = last;
  }
  return part;
}

function* mainHeading(node: Node): Generator<void, string | undefined> {
  const heading = document.querySelector('h1');
  if (!heading || heading === node || heading.contains(node)) return undefined;
  const { paragraphs } = yield* readUnit({ first: heading, last: heading });
  return paragraphs[0]?.text.slice(0, 300);
}
