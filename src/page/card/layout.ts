/** Where a card goes: beside its words, never over them, inside the viewport. Pure; CSS pixels of the viewport. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  /** The most the card may take; it scrolls inside itself beyond. */
  maxWidth: number;
  maxHeight: number;
  side: 'below' | 'above' | 'after' | 'before' | 'over';
}

/** Between words and card: near enough to belong, far enough not to touch the mark's line. */
const GAP = 8;
/** Between card and the edge of the viewport. */
const EDGE = 8;
/** Less room than this shows nothing worth reading; in little more the card scrolls as a whole. */
const LEAST: Size = { width: 200, height: 56 };
/** A card that has this much room stays on its side while it grows or the page scrolls: it does not jump about. */
const ENOUGH = 240;

/**
 * Places a card by the boxes of its words, one for each line.
 * @param card the size the card would like
 * @param at where the reader points, if they do: the card comes near it
 * @param kept the side it stands on already
 */
export function placeCard(
  words: readonly Box[],
  card: Size,
  viewport: Size,
  at?: { x: number; y: number },
  kept?: Placement['side'],
): Placement {
  const all = bounds(words.map((box) => inside(box, viewport)));
  const across = Math.min(card.width, viewport.width - 2 * EDGE);
  const line = words.find((box) => at && at.y >= box.top && at.y <= box.bottom) ?? words[0] ?? all;
  const left = clamp(at ? at.x - Math.min(48, across / 4) : line.left, EDGE, viewport.width - EDGE - across);
  const rooms = {
    below: viewport.height - EDGE - (all.bottom + GAP),
    above: all.top - GAP - EDGE,
    after: viewport.width - EDGE - (all.right + GAP),
    before: all.left - GAP - EDGE,
  };
  const below = (height: number): Placement => ({
    left,
    top: all.bottom + GAP,
    maxWidth: across,
    maxHeight: height,
    side: 'below',
  });
  const above = (height: number): Placement => ({
    left,
    top: all.top - GAP - Math.min(card.height, height),
    maxWidth: across,
    maxHeight: height,
    side: 'above',
  });
  const least = Math.min(card.height, ENOUGH);
  if (kept === 'above' && rooms.above >= least) return above(rooms.above);
  if (rooms.below >= (kept === 'below' ? least : card.height)) return below(rooms.below);
  if (rooms.above >= card.height) return above(rooms.above);
  const side = rooms.after >= rooms.before ? 'after' : 'before';
  const beside = rooms[side];
  const full = viewport.height - 2 * EDGE;
  const best = Math.max(rooms.below, rooms.above);
  if (beside >= Math.max(LEAST.width, card.width) || (best < LEAST.height && beside >= LEAST.width)) {
    const width = Math.min(card.width, beside);
    return {
      left: side === 'after' ? all.right + GAP : all.left - GAP - width,
      top: clamp(all.top, EDGE, viewport.height - EDGE - Math.min(card.height, full)),
      maxWidth: width,
      maxHeight: full,
      side,
    };
  }
  if (best >= LEAST.height) return rooms.below >= rooms.above ? below(rooms.below) : above(rooms.above);
  // The words fill the viewport. The line pointed at stays free; the rest has to give way.
  const under = viewport.height - EDGE - (line.bottom + GAP) >= line.top - GAP - EDGE;
  const room = Math.max(0, under ? viewport.height - EDGE - (line.bottom + GAP) : line.top - GAP - EDGE);
  const height = Math.min(card.height, room);
  return {
    left,
    top: under ? viewport.height - EDGE - height : EDGE,
    maxWidth: across,
    maxHeight: room,
    side: 'over',
  };
}

/** Whether any of the words can be seen; a card without its words explains nothing. */
export function isInView(words: readonly Box[], viewport: Size): boolean {
  return words.some(
    ({ left, top, right, bottom }) =>
      bottom > 0 && right > 0 && top < viewport.height && left < viewport.width,
  );
}

function inside(box: Box, { width, height }: Size): Box {
  return {
    left: clamp(box.left, 0, width),
    right: clamp(box.right, 0, width),
    top: clamp(box.top, 0, height),
    bottom: clamp(box.bottom, 0, height),
  };
}

function bounds(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
