/**
 * What the card uses of Preact, in a fifth of its bytes: the build gives this to the content script, which every page
 * pays for, in Preact's place. The extension's own pages have Preact itself; a test holds the two to the same document.
 *
 * A change of state draws the whole tree anew and touches only what differs; children keep their nodes by key, else by
 * their place. Effects run a moment later, as Preact's do.
 */
import { endHooks, type Hook, withHooks } from './hooks.ts';
import { childrenOf, type Props, type VNode } from './tree.ts';

export { Fragment } from './tree.ts';

/** A part of the tree as it is drawn now. */
interface Part extends VNode {
  /** Its own node; a component has those of its parts. */
  node: Element | Text | undefined;
  parts: Parts;
  hooks: Hook[];
}

type Parts = (Part | undefined)[];

const SVG = 'http://www.w3.org/2000/svg';
const drawings = new WeakMap<Node, { tree: unknown; parts: Parts; isDue: boolean }>();
let drawAgain: () => void;

/** Shows a tree in a container; `null` takes away what it shows. */
export function render(tree: unknown, container: Node): void {
  const drawing = drawings.get(container) ?? { tree, parts: [], isDue: false };
  drawings.set(container, drawing);
  drawing.tree = tree;
  draw();

  function draw(): void {
    drawing.isDue = false;
    drawAgain = () => {
      if (!drawing.isDue) queueMicrotask(() => drawing.isDue && draw());
      drawing.isDue = true;
    };
    drawing.parts = patch(drawing.parts, childrenOf(drawing.tree), false);
    place(container, drawing.parts);
  }
}

function patch(old: Parts, children: (VNode | undefined)[], inSvg: boolean): Parts {
  const gone = new Set(old);
  const parts = children.map((child, i) => {
    if (!child) return undefined;
    const { type, key } = child;
    const same = key === undefined ? old[i] : old.find((each) => each?.key === key);
    const isSame = same?.type === type && same?.key === key && gone.delete(same);
    const part: Part =
      isSame && same ? same : { type, key, props: {}, node: nodeFor(child, inSvg), parts: [], hooks: [] };
    update(part, child.props, inSvg);
    return part;
  });
  for (const part of gone) {
    for (const node of nodesOf([part])) node.remove();
    end(part);
  }
  return parts;
}

function nodeFor({ type }: VNode, inSvg: boolean): Part['node'] {
  if (typeof type === 'function') return undefined;
  if (!type) return document.createTextNode('');
  return inSvg || type === 'svg' ? document.createElementNS(SVG, type) : document.createElement(type);
}

function update(part: Part, props: Props, inSvg: boolean): void {
  const { type, node, props: old } = part;
  part.props = props;
  if (typeof type === 'function') {
    const made = withHooks(part.hooks, drawAgain, () => type(props));
    part.parts = patch(part.parts, childrenOf(made), inSvg);
  } else if (node instanceof Element) {
    for (const name in { ...old, ...props }) {
      if (name !== 'children' && old[name] !== props[name]) set(node, name, old[name], props[name]);
    }
    part.parts = patch(part.parts, childrenOf(props.children), inSvg || type === 'svg');
    place(node, part.parts);
  } else if (node && node.data !== props.text) node.data = props.text as string;
}

function set(element: Element, name: string, old: unknown, value: unknown): void {
  if (name === 'ref') (value as { current: unknown }).current = element;
  else if (name.startsWith('on')) {
    const type = name.slice(2).toLowerCase();
    element.removeEventListener(type, old as EventListener);
    element.addEventListener(type, value as EventListener);
  } else if (name === 'value') (element as HTMLTextAreaElement).value = value as string;
  else if (value === undefined || value === null || (value === false && name[4] !== '-'))
    element.removeAttribute(name);
  else element.setAttribute(name, value === true && name[4] !== '-' ? '' : String(value));
}

/** Puts the nodes of parts into their parent in order. What stands in its place already is not moved. */
function place(parent: Node, parts: Parts): void {
  let at: Node | null = parent.firstChild;
  for (const node of nodesOf(parts)) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
}

function nodesOf(parts: Parts): (Element | Text)[] {
  return parts.flatMap((part) => (part ? (part.node ?? nodesOf(part.parts)) : []));
}

function end(part: Part | undefined): void {
  if (!part) return;
  const { ref } = part.props as { ref?: { current: unknown } };
  if (ref) ref.current = null;
  endHooks(part.hooks);
  part.parts.forEach(end);
}
