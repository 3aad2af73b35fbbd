/** Paints ranges, and is the only file that knows how: the CSS Custom Highlight API under fixed names of our own. */

/** Names of highlights; their rules stand in `marks.css`. */
export type Paint = `otr-${string}`;

export interface Highlighter {
  /** Paints ranges. @returns the eraser. */
  paint(name: Paint, ranges: readonly StaticRange[]): () => void;
  /** Puts our highlights back if the page has thrown them away. False once that has happened too often. */
  check(): boolean;
  /** The paint gone, for good. */
  eraseAll(): void;
}

/** A page that throws our marks away more often than this does not want them. */
const PUT_BACK = 3;

export function createHighlighter(): Highlighter | undefined {
  const registry = CSS.highlights as Map<string, Highlight> | undefined;
  if (!registry || typeof Highlight !== 'function') return undefined;
  const own = new Map<Paint, Highlight>();
  let putBack = 0;

  return { paint, check, eraseAll };

  function paint(name: Paint, ranges: readonly StaticRange[]): () => void {
    let highlight = own.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = name === 'otr-current' ? 2 : 1;
      own.set(name, highlight);
      registry?.set(name, highlight);
    }
    for (const range of ranges) highlight.add(range);
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
  }
}
