/** What the reader sees is read first. */
import { holds } from './dom.ts';
import type { Unit } from './extract.ts';

/** A page of a few units is read before anyone could look at it. */
const FEW = 3;

/** Units in the order of interest: from the first that reaches to the middle of the screen onwards, then the rest. */
export async function onScreenFirst(
  units: readonly Unit[],
  afterLayout: () => Promise<unknown>,
): Promise<readonly Unit[]> {
  if (units.length <= FEW) return units;
  await afterLayout();
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const first = middle ? units.findIndex(({ last }) => reachesTo(last, middle)) : -1;
  if (first <= 0) return units;
  return [...units.slice(first), ...units.slice(0, first)];
}

/** Whether a node ends after another begins. */
function reachesTo(last: Node, node: Node): boolean {
  return holds(last, node) || (last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
