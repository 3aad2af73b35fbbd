/**
 * Notices what a page changes after it was read, and says so in batches. The cost follows what changed: observing is the
 * browser's, each node is looked at once per batch, and nothing runs while nothing changes.
 */
import { isConnected, isElement, isText, nextSiblingOf, parentOf, tagOf } from './dom.ts';
import type { Unit } from './extract.ts';
import { findShadowRoots } from './gate.ts';

/** What changed since the last batch. Everything in it is still in the page. */
export interface Changes {
  /** Siblings that were added, in units; none of them inside another. */
  added: Unit[];
  /** Open shadow roots in what was added. */
  roots: ShadowRoot[];
  /** Nodes whose own text changed, or beside which text was taken away. */
  touched: Node[];
  /** Elements with a changed attribute that can show or hide what is in them. */
  restyled: Element[];
  /** More changed than is worth telling apart: look at the page again. */
  all: boolean;
}

export interface Listener {
  /** Hears at once which text nodes were rewritten or moved, so that no mark lies over other words. */
  onText?(node: Node): void;
  onChanges(changes: Changes): void;
}

export interface Follower {
  /** Another listener hears from now on. */
  hearWith(listener: Listener): void;
  /** Also follows what is below a root. Open shadow roots in what is added are found and followed by themselves. */
  observe(root: Node): void;
  /** Also notices attributes that show and hide: only worth its cost on a page that is marked. */
  watchStyles(): void;
  stop(): void;
}

/** Long enough for one script's changes to arrive together. */
const FIRST_MS = 40;
/** Pages that never stop changing are looked at this often. */
const AGAIN_MS = 200;
/** A storm beyond this collapses to one later look at the page. */
const MANY = 20_000;
const STORM_MS = 2_000;

const CONTENT: MutationObserverInit = { childList: true, characterData: true, subtree: true };
const STYLES = ['class', 'style', 'hidden', 'aria-hidden', 'contenteditable', 'open', 'role'];

export function createFollower(listener: Listener): Follower {
  const roots = new Set<WeakRef<Node>>();
  const known = new WeakSet<Node>();
  const added = new Set<Node>();
  const touched = new Set<Node>();
  const restyled = new Set<Element>();
  const observer = new MutationObserver(take);
  let options = CONTENT;
  let all = false;
  let timer: number | undefined;
  let last = 0;

  return {
    hearWith(next) {
      listener = next;
    },
    observe,
    watchStyles() {
      if (options !== CONTENT) return;
      options = { ...CONTENT, attributes: true, attributeFilter: STYLES };
      for (const root of roots) {
        const node = root.deref();
        if (node) observer.observe(node, options);
        else roots.delete(root);
      }
    },
    stop() {
      observer.disconnect();
      document.removeEventListener('visibilitychange', schedule);
      clearTimeout(timer);
    },
  };

  function observe(root: Node): void {
    if (known.has(root)) return;
    known.add(root);
    roots.add(new WeakRef(root));
    observer.observe(root, options);
  }

  function take(records: readonly MutationRecord[]): void {
    for (const record of records) {
      // What a record holds is made when it is asked for, and dear: what most records can do without comes last.
      if (record.type === 'childList') {
        const nodes = record.addedNodes;
        const { length } = nodes;
        for (let i = 0; i < length; i++) {
          const node = nodes[i] as Node;
          if (isElement(node) || isText(node)) added.add(node);
        }
        if (!(length > 0 && isBlock(nodes[0] as Node)) && record.removedNodes.length > 0)
          touched.add(record.previousSibling ?? record.nextSibling ?? record.target);
      } else if (record.type === 'attributes') restyled.add(record.target as Element);
      else {
        listener.onText?.(record.target);
        touched.add(record.target);
      }
    }
    if (added.size + touched.size + restyled.size > MANY) {
      all = true;
      forget();
    }
    schedule();
  }

  function schedule(): void {
    if (timer !== undefined) return;
    if (!all && added.size === 0 && touched.size === 0 && restyled.size === 0) return;
    if (isHidden()) return;
    const due = last + (all ? STORM_MS : AGAIN_MS) - performance.now();
    timer = self.setTimeout(tell, Math.max(FIRST_MS, due));
  }

  /** Whether nobody sees the page; what has changed is then told when it is seen again. */
  function isHidden(): boolean {
    if (document.hidden) document.addEventListener('visibilitychange', schedule, { once: true });
    return document.hidden;
  }

  function tell(): void {
    timer = undefined;
    if (isHidden()) return;
    const changes: Changes = {
      added: joinSiblings(added),
      roots: [],
      touched: [...touched].filter((node) => isConnected(node) && !added.has(node)),
      restyled: [...restyled].filter(isConnected),
      all,
    };
    forget();
    all = false;
    last = performance.now();
    changes.roots = changes.added.flatMap(rootsIn);
    changes.roots.forEach(observe);
    listener.onChanges(changes);
  }

  function forget(): void {
    added.clear();
    touched.clear();
    restyled.clear();
  }
}

/** Added nodes as stretches of siblings, without those that stand inside others. */
function joinSiblings(added: ReadonlySet<Node>): Unit[] {
  const units: Unit[] = [];
  let unit: Unit | undefined;
  let above: Node | null | undefined;
  let isInside = false;
  for (const node of added) {
    if (!isConnected(node)) continue;
    const parent = parentOf(node);
    if (parent !== above) isInside = standsInside(parent, added); // siblings come together: asked once
    above = parent;
    if (isInside) continue;
    if (unit && nextSiblingOf(unit.last) === node) unit.last = node;
    else {
      unit = { first: node, last: node };
      units.push(unit);
    }
  }
  return units;
}

/** Siblings are mostly alike: after so many elements in a row without a shadow root no more are asked. */
const ALIKE = 32;

function rootsIn({ first, last }: Unit): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let without = 0;
  for (
    let node: Node | null = first;
    node && without < ALIKE;
    node = node === last ? null : nextSiblingOf(node)
  ) {
    if (!isElement(node)) continue;
    const found = findShadowRoots(node);
    without = found.length > 0 ? 0 : without + 1;
    roots.push(...found);
  }
  return roots;
}

/** Whether a node stands in no line of text whatever its style may say: where it comes, no line beside it is torn. */
function isBlock(node: Node): boolean {
  return isElement(node) && /^(?:div|p|li|article|section)$/.test(tagOf(node));
}

/** Whether a node or one it stands in is among others. */
function standsInside(node: Node | null, others: ReadonlySet<Node>): boolean {
  for (let up = node; up; up = parentOf(up)) if (others.has(up)) return true;
  return false;
}
