/**
 * The text of one block as it is read, with the way back to the text nodes it was read from. Pure: a node is anything
 * with identity. Offsets are half-open and in UTF-16 units.
 */

/** Stretches of the text that stand in a node letter for letter, in order. Stretch `i` ends where `i + 1` starts. */
export interface TextMap<N> {
  nodes: N[];
  /** Where each stretch starts in its node. */
  from: number[];
  /** Where each stretch starts in the text. */
  at: number[];
}

export interface Run<N> {
  text: string;
  map: TextMap<N>;
}

/**
 * White space that reads as one space, and letters that are not seen at all; but not one plain space alone, which stands
 * as it is: text is full of them, and looking at each took a third of all reading.
 */
const UNTIDY =
  /(?: ?[\t\n\r\f\u00A0\u00AD\u200B\u2060\uFEFF]| {2})[ \t\n\r\f\u00A0\u00AD\u200B\u2060\uFEFF]*/g;

export function emptyRun<N>(): Run<N> {
  return { text: '', map: { nodes: [], from: [], at: [] } };
}

/** Adds `data` from `start` to `end` of a node to a run, white space collapsed and unseen letters left out. */
export function addText<N>(run: Run<N>, node: N, data: string, start: number, end: number): void {
  const piece = data.slice(start, end); // what stands after it is not searched again and again
  let clean = 0; // everything before is in the run
  if (piece.startsWith(' ') && takesNoSpace(run)) clean++;
  UNTIDY.lastIndex = 0;
  for (let found = UNTIDY.exec(piece); found; found = UNTIDY.exec(piece)) {
    const { index, 0: gap } = found;
    addStretch(run, node, start, piece, clean, index);
    clean = index + gap.length;
    const space = gap.search(/[^\u00AD\u200B\u2060\uFEFF]/);
    if (space >= 0 && !takesNoSpace(run)) pushStretch(run, node, start + index + space, ' ');
  }
  addStretch(run, node, start, piece, clean, piece.length);
}

/** At its start and after a space a run takes no other. */
function takesNoSpace({ text }: Run<unknown>): boolean {
  return text === '' || text.endsWith(' ');
}

/** Adds a space that no node holds, as an image in a line or an emptied field leaves one. */
export function addGap<N>(run: Run<N>): void {
  const last = run.map.nodes.length - 1;
  if (last < 0 || run.text.endsWith(' ')) return;
  run.map.nodes.push(run.map.nodes[last] as N);
  run.map.from.push((run.map.from[last] as number) + run.text.length - (run.map.at[last] as number));
  run.map.at.push(run.text.length);
  run.text += ' ';
}

/** @param first where the piece starts in its node */
function addStretch<N>(run: Run<N>, node: N, first: number, piece: string, start: number, end: number): void {
  if (end > start) pushStretch(run, node, first + start, piece.slice(start, end));
}

function pushStretch<N>(run: Run<N>, node: N, from: number, words: string): void {
  const { map } = run;
  const last = map.nodes.length - 1;
  const goesOn =
    last >= 0 &&
    map.nodes[last] === node &&
    (map.from[last] as number) + run.text.length - (map.at[last] as number) === from;
  if (!goesOn) {
    map.nodes.push(node);
    map.from.push(from);
    map.at.push(run.text.length);
  }
  run.text += words;
}

/** Cuts a run in two. The parts share no arrays with it. */
export function cutRun<N>(run: Run<N>, offset: number): [Run<N>, Run<N>] {
  const { nodes, from, at } = run.map;
  const cut = stretchAt(run.map, offset);
  const inside = cut >= 0 && (at[cut] as number) < offset;
  const firstAfter = inside ? cut + 1 : cut;
  const before: Run<N> = {
    text: run.text.slice(0, offset),
    map: { nodes: nodes.slice(0, firstAfter), from: from.slice(0, firstAfter), at: at.slice(0, firstAfter) },
  };
  const after: Run<N> = {
    text: run.text.slice(offset),
    map: {
      nodes: nodes.slice(cut),
      from: from.slice(cut),
      at: at.slice(cut).map((start) => start - offset),
    },
  };
  if (inside) {
    after.map.from[0] = (from[cut] as number) + offset - (at[cut] as number);
    after.map.at[0] = 0;
  }
  return [before, after];
}

/** The stretch that holds the letter at `offset`: the last one that starts at or before it. */
export function stretchAt<N>(map: TextMap<N>, offset: number): number {
  let low = 0;
  let high = map.at.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((map.at[middle] as number) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

export interface Place<N> {
  node: N;
  offset: number;
}

/** Where the letter at `offset` of the text stands in the page. */
export function placeOf<N>(map: TextMap<N>, offset: number): Place<N> | undefined {
  const stretch = stretchAt(map, offset);
  if (stretch < 0) return undefined;
  return {
    node: map.nodes[stretch] as N,
    offset: (map.from[stretch] as number) + offset - (map.at[stretch] as number),
  };
}

/** Where a place in a node stands in the text; undefined when it was not read. */
export function offsetOf<N>({ text, map }: Run<N>, { node, offset }: Place<N>): number | undefined {
  for (let i = 0; i < map.nodes.length; i++) {
    if (map.nodes[i] !== node) continue;
    const start = map.at[i] as number;
    const length = (map.at[i + 1] ?? text.length) - start;
    const inside = offset - (map.from[i] as number);
    if (inside >= 0 && inside < length) return start + inside;
  }
  return undefined;
}
