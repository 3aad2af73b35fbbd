/**
 * The few members of nodes that this room reads, taken from the prototypes.
 *
 * In Chromium a page's `<form><input name="parentNode"></form>` shadows `form.parentNode` for content scripts too;
 * the getter on the prototype cannot be shadowed. Each is looked up when it is first used: the browser sets up `Element`
 * with its hundreds of members when a script first touches it or one of its kind. A page without the topic need not pay
 * that (docs/performance.md).
 */

function getter<T>(of: 'Node' | 'Element', name: string): (node: Node) => T {
  let get: ((this: Node) => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(globalThis[of].prototype, name)!.get!;
    return get.call(node);
  };
}

const textContent = getter<string | null>('Node', 'textContent');
export const textOf = (node: Node): string => textContent(node) ?? ''; // a document has none
export const parentOf = /* @__PURE__ */ getter<(Node & ParentNode) | null>('Node', 'parentNode');
export const firstChildOf = /* @__PURE__ */ getter<ChildNode | null>('Node', 'firstChild');
export const lastChildOf = /* @__PURE__ */ getter<ChildNode | null>('Node', 'lastChild');
export const nextSiblingOf = /* @__PURE__ */ getter<ChildNode | null>('Node', 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ getter<ChildNode | null>('Node', 'previousSibling');
export const typeOf = /* @__PURE__ */ getter<number>('Node', 'nodeType');
export const isConnected = /* @__PURE__ */ getter<boolean>('Node', 'isConnected');
export const tagOf = /* @__PURE__ */ getter<string>('Element', 'localName');
export const shadowRootOf = /* @__PURE__ */ getter<ShadowRoot | null>('Element', 'shadowRoot');
export const slotOf = /* @__PURE__ */ getter<HTMLSlotElement | null>('Element', 'assignedSlot');

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const has = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);
export const hasAny = (element: Element): boolean => Element.prototype.hasAttributes.call(element);
export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const holds = (outer: Node, inner: Node | null): boolean => Node.prototype.contains.call(outer, inner);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/**
 * The text from a node to the same or a later sibling; of several it is read at once. A range that is still there makes
 * every change of the page dearer until it is collected: one node needs none.
 */
export function textBetween(first: Node, last: Node): string {
  if (first === last) return textOf(first);
  const range = new Range();
  range.selectNodeContents(last); // its place among its siblings would have to be counted
  range.setStart(first, 0);
  return range.toString();
}

/** How many elements stand below an element: what a walk of it would cost, known without a walk. */
export const countBelow = (element: Element): number =>
  Element.prototype.getElementsByTagName.call(element, '*').length;

/** Whether the browser would paint the element at all. Updates style, never layout. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

export const isElement = (node: Node | null): node is Element => !!node && typeOf(node) === 1;
/** Plain text or CDATA; of a node whose type is known, that need not be asked again. */
export const isText = (node: Node | null, type = node && typeOf(node)): node is Text =>
  type === 3 || type === 4;

/** The element a node is laid out in: its slot, its parent, or the host of its shadow root. */
export function outerOf(node: Node): Element | undefined {
  const slot = isElement(node) ? slotOf(node) : node instanceof Text ? node.assignedSlot : null;
  if (slot) return slot;
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent && isElement(parent) ? parent : undefined;
}
