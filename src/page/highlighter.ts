/** Paints ranges, and is the only file that knows how: the CSS Custom Highlight API under fixed names of our own. */
import { rootOf } from './dom.ts';

/** Names of highlights; their rules stand in the manifest's `marks.css`. */
export type Paint = `otr-${string}`;

export interface Highlighter {
  /** Takes the rules that shadow roots need of their own; they come with the answers that mark something. */
  rule(css: string): void;
  /** Paints ranges. @returns the eraser. */
  paint(name: Paint, ranges: readonly StaticRange[]): () => void;
  /** Puts our highlights back if the page has thrown them away. False once that has happened too often. */
  check(): boolean;
  /** The paint gone, and nothing left that we have added. */
  eraseAll(): void;
}

/** A page that throws our marks away more often than this does not want them. */
const PUT_BACK = 3;

/** Firefox applies the document's `::highlight()` rules to the document alone, so a shadow root needs its own. */
const NEEDS_OWN_RULES = CSS.supports('-moz-orient', 'inline');

/** Undefined where the browser has no such API. */
export function createHighlighter(): Highlighter | undefined {
  const registry = CSS.highlights as Map<string, Highlight> | undefined;
  if (!registry || typeof Highlight !== 'function') return undefined;
  const own = new Map<Paint, Highlight>();
  const ruled = createRules();
  let putBack = 0;

  return { rule: ruled.rule, paint, check, eraseAll };

  function paint(name: Paint, ranges: readonly StaticRange[]): () => void {
    let highlight = own.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = name === 'otr-current' ? 2 : name.includes('tint') ? 0 : 1;
      own.set(name, highlight);
      registry?.set(name, highlight);
    }
    for (const range of ranges) {
      highlight.add(range);
      if (NEEDS_OWN_RULES) ruled.add(rootOf(range.startContainer));
    }
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }

  function check(): boolean {
    if (putBack > PUT_BACK) return false;
    const lost = [...own].filter(([name, highlight]) => registry?.get(name) !== highlight);
    if (lost.length === 0) return true;
    if (++putBack > PUT_BACK) return false;
    for (const [name, highlight] of lost) registry?.set(name, highlight);
    return true;
  }

  function eraseAll(): void {
    for (const [name, highlight] of own) {
      highlight.clear();
      if (registry?.get(name) === highlight) registry.delete(name);
    }
    own.clear();
    putBack = 0;
    ruled.removeAll();
  }
}

/** Our rules in the sheets of shadow roots, added after the page's own and taken out again. */
function createRules(): { rule(css: string): void; add(root: Node): void; removeAll(): void } {
  let rules = '';
  let sheet: CSSStyleSheet | undefined;
  let roots: WeakRef<ShadowRoot>[] = [];
  const known = new WeakSet<Node>();
  return {
    rule(css) {
      rules = css;
    },
    add(root) {
      if (!(root instanceof ShadowRoot) || known.has(root)) return;
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
      }
      known.add(root);
      roots.push(new WeakRef(root));
      root.adoptedStyleSheets.push(sheet);
    },
    removeAll() {
      for (const ref of roots) {
        const root = ref.deref();
        const at = root && sheet ? root.adoptedStyleSheets.indexOf(sheet) : -1;
        if (root && at >= 0) root.adoptedStyleSheets.splice(at, 1);
        if (root) known.delete(root);
      }
      roots = [];
    },
  };
}
