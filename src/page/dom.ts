/**
 * The few members of nodes that this room reads, taken from the prototypes.
 *
 * In Chromium a page's `<form><input name="parentNode"></form>` shadows `form.parentNode` for content scripts too;
 * the getter on the prototype cannot be shadowed.
 */

function getter<T>(prototype: object, name: string): (node: Node) => T {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (node) => get!.call(node) as T;
}

const textContent = getter<string | null>(Node.prototype, 'textContent');
export const textOf = (node: Node): string => textContent(node) ?? ''; // a document has none
export const parentOf = /* @__PURE__ */ getter<(Node & ParentNode) | null>(Node.prototype, 'parentNode');
export const firstChildOf = /* @__PURE__ */ getter<ChildNode | null>(Node.prototype, 'firstChild');
export const lastChildOf = /* @__PURE__ */ getter<ChildNode | null>(Node.prototype, 'lastChild');
export const nextSiblingOf = /* @__PURE__ */ getter<ChildNode | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ getter<ChildNode | null>(Node.prototype, 'previousSibling');
export const typeOf = /* @__PURE__ */ getter<number>(Node.prototype, 'nodeType');
export const isConnected = /* @__PURE__ */ getter<boolean>(Node.prototype, 'isConnected');
export const tagOf = /* @__PURE__ */ getter<string>(Element.prototype, 'localName');
export const shadowRootOf = /* @__PURE__ */ getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const slotOf = /* @__PURE__ */ getter<HTMLSlotElement | null>(Element.prototype, 'assignedSlot');

const { getAttribute, hasAttribute, hasAttributes, closest, checkVisibility, getElementsByTagName } =
  Element.prototype;
const { contains, getRootNode } = Node.prototype;

export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const has = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const hasAny = (element: Element): boolean => hasAttributes.call(element);
export const closestOf = (element: Element, selector: string): Element | null =>
  closest.call(element, selector);
export const holds = (outer: Node, inner: Node | null): boolean => contains.call(outer, inner);
export const rootOf = (node: Node): Node => getRootNode.call(node);

/** How many elements stand below an element: what a walk of it would cost, known without a walk. */
export const countBelow = (element: Element): number => getElementsByTagName.call(element, '*').length;

/** Whether the browser would paint the element at all. Updates style, never layout. */
export function isShown(element: Element): boolean {
  return checkVisibility.call(element, { visibilityProperty: true });
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
