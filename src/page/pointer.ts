/** Which mark lies under a point of the screen. */
import type { Mark, Marks } from './marks.ts';

interface HighlightHit {
  ranges: AbstractRange[];
}
type HitTest = (x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }) => HighlightHit[];

/**
 * The mark under a point of the viewport, in CSS pixels, as a trusted pointer event gives it.
 * @param target what the event says it hit, shadow roots seen through
 */
export function markAt(
  marks: Marks,
  x: number,
  y: number,
  target: EventTarget | undefined,
): Mark | undefined {
  if (!(target instanceof Element) || marks.isEmpty()) return undefined;
  const root = target.getRootNode();
  const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : {};
  return fromHighlights(marks, x, y, options) ?? fromCaret(marks, x, y, options);
}

function fromHighlights(
  marks: Marks,
  x: number,
  y: number,
  options: { shadowRoots?: ShadowRoot[] },
): Mark | undefined {
  const registry = CSS.highlights as unknown as { highlightsFromPoint?: HitTest };
  if (!registry.highlightsFromPoint) return undefined;
  for (const { ranges } of registry.highlightsFromPoint(x, y, options)) {
    for (const range of ranges) {
      const hit = marks.of(range.startContainer).find((mark) => mark.ranges.includes(range as StaticRange));
      if (hit) return hit;
    }
  }
  return undefined;
}

/** The caret position is given far from any text too, so the boxes of the words decide. */
function fromCaret(
  marks: Marks,
  x: number,
  y: number,
  options: { shadowRoots?: ShadowRoot[] },
): Mark | undefined {
  const node = document.caretPositionFromPoint(x, y, options)?.offsetNode;
  if (!node) return undefined;
  return marks
    .of(node)
    .find((mark) =>
      boxesOf(mark).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    );
}

/** The boxes of a mark's words on the screen, one for each line. Asks for layout. */
export function boxesOf(mark: Mark): DOMRect[] {
  return mark.ranges.flatMap((still) => {
    if (!still.startContainer.isConnected || !still.endContainer.isConnected) return [];
    const range = document.createRange();
    try {
      range.setStart(still.startContainer, still.startOffset);
      range.setEnd(still.endContainer, still.endOffset);
    } catch {
      return []; // the page has shortened the text in this very moment
    }
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}
