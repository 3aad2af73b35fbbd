/** A tree of elements, as JSX makes it: what the card uses of `preact/jsx-runtime`. */

export type Props = Record<string, unknown>;
export type Component = (props: Props) => unknown;

export interface VNode {
  /** Undefined for a text, which is the property of that name. */
  type: string | Component | undefined;
  props: Props;
  key?: unknown;
}

export const Fragment: Component = ({ children }) => children;

export function jsx(type: string | Component, props: Props, key?: unknown): VNode {
  return { type, props, key };
}
export { jsx as jsxs };

/** What a component gave, or an element holds, as a list. A gap in it stands for something that is not shown now. */
export function childrenOf(children: unknown): (VNode | undefined)[] {
  return [children].flat().map(asVNode);
}

function asVNode(child: unknown): VNode | undefined {
  if (child === null || child === undefined || typeof child === 'boolean') return undefined;
  if (Array.isArray(child)) return { type: Fragment, props: { children: child } };
  return typeof child === 'object' ? (child as VNode) : { type: undefined, props: { text: String(child) } };
}
