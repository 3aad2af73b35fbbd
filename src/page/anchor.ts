/** Words of a paragraph → the places on the page where they stand. */
import { isConnected, rootOf } from './dom.ts';
import type { Paragraph } from './extract.ts';
import { placeOf, stretchAt } from './text-map.ts';

/**
 * The ranges that cover `start` to `end` of a paragraph; more than one only where the text crosses shadow roots or
 * slots. Undefined when the page has changed under it since it was read.
 *
 * Ranges are static: a thousand live ones would slow down every edit of the page, and one whose text is moved by the
 * page comes back with it.
 */
export function anchor(paragraph: Paragraph, start: number, end: number): StaticRange[] | undefined {
  if (!stillReads(paragraph, start, end)) return undefined;
  const { map } = paragraph;
  const first = stretchAt(map, start);
  const last = stretchAt(map, end - 1);
  const ranges: StaticRange[] = [];
  for (let from = first; from <= last; ) {
    let to = from;
    while (to < last && followOn(map.nodes[to] as Text, map.nodes[to + 1] as Text)) to++;
    const head = placeOf(map, Math.max(start, map.at[from] as number));
    const tail = placeOf(map, Math.min(end, (map.at[to + 1] as number | undefined) ?? end) - 1);
    if (!head || !tail) return undefined;
    ranges.push(
      new StaticRange({
        startContainer: head.node,
        startOffset: head.offset,
        endContainer: tail.node,
        endOffset: Math.min(tail.offset + 1, tail.node.data.length),
      }),
    );
    from = to + 1;
  }
  return ranges;
}

/** Whether the words still stand in the page as they were read. */
export function stillReads({ text, map }: Paragraph, start: number, end: number): boolean {
  for (let i = stretchAt(map, start); i >= 0 && i < map.nodes.length && (map.at[i] as number) < end; i++) {
    const node = map.nodes[i] as Text;
    if (!isConnected(node)) return false;
    const at = Math.max(start, map.at[i] as number);
    const words = text.slice(at, Math.min(end, map.at[i + 1] ?? end));
    const from = (map.from[i] as number) + at - (map.at[i] as number);
    const there = node.data.slice(from, from + words.length);
    if (there !== words && there.replace(/\s/g, ' ').trimEnd() !== words.trimEnd()) return false;
  }
  return true;
}

function followOn(one: Text, other: Text): boolean {
  if (one === other) return true;
  if (one.parentNode === other.parentNode) return true;
  if (one.assignedSlot !== other.assignedSlot || rootOf(one) !== rootOf(other)) return false;
  const inOrder = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return inOrder !== 0 && slotAround(one) === slotAround(other);
}

/** The child of a shadow host that a text stands in, if any: slots may show such children in any order. */
function slotAround(text: Text): Element | undefined {
  for (let up = text.parentElement; up; up = up.parentElement) if (up.assignedSlot) return up;
  return undefined;
}
