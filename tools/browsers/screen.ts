/** What a user sees of the extension on a page: the marks, and the words of the open card. */
import type { Verdict } from '../../src/engine/types.ts';
import { type ClosedRoot, type Point, type Tab, until } from './driver.ts';

/** Our highlights in the registry a page shares with us: the line of each verdict; its tint is painted besides. */
const MARK_NAMES = /^otr-(supports|contradicts|context|quote|misquote)(-faint|-strong)?$/;

export interface Mark {
  verdict: Verdict;
  /** The marked words as they stand in the page's text. */
  text: string;
  /** A point on the first line of the mark, in CSS pixels of the viewport; may be scrolled out of it. */
  at: Point;
}

/** The painted marks of the tab's page, open shadow roots included, in reading order. */
export function marksOn(tab: Tab): Promise<Mark[]> {
  return tab.evaluate((names: string): Mark[] => {
    const found: { verdict: string; range: Range }[] = [];
    CSS.highlights.forEach((highlight, name) => {
      const verdict = new RegExp(names).exec(name)?.[1];
      if (!verdict) return;
      highlight.forEach((painted) => {
        const range = new Range();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        if (!range.collapsed && range.startContainer.isConnected) found.push({ verdict, range });
      });
    });
    const place = (a: Range, b: Range): number => {
      const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      return first.top - second.top || first.left - second.left;
    };
    return found
      .sort((a, b) => place(a.range, b.range))
      .map(({ verdict, range }) => {
        const line = range.getClientRects()[0] ?? new DOMRect();
        const at = { x: line.left + Math.min(line.width / 2, 60), y: line.top + line.height / 2 };
        return { verdict: verdict as Verdict, text: String(range), at };
      });
  }, MARK_NAMES.source);
}

/** Waits until marks are painted and no more come. */
export async function settledMarks(tab: Tab, { atLeast = 1, quietMs = 400 } = {}): Promise<Mark[]> {
  let last = '';
  let since = Date.now();
  return until(`${atLeast} marks on ${await tab.url()}`, async () => {
    const marks = await marksOn(tab);
    const now = JSON.stringify(marks.map(({ verdict, text }) => [verdict, text]));
    if (now !== last) since = Date.now();
    last = now;
    return marks.length >= atLeast && Date.now() - since >= quietMs ? marks : undefined;
  });
}

/** The shadow root of the card, while one is open. */
export async function openCard(tab: Tab): Promise<ClosedRoot | undefined> {
  for (const root of await tab.closedRoots()) {
    const isOpen = await root.evaluate((inside) => {
      const dialog = inside.querySelector('[role="dialog"]');
      return (
        !!dialog && dialog.checkVisibility({ visibilityProperty: true }) && dialog.getClientRects().length > 0
      );
    }, null);
    if (isOpen) return root;
  }
  return undefined;
}

/** Scrolls a mark into the middle and rests the pointer on it until its card is open. */
export async function hoverMark(tab: Tab, text: string): Promise<ClosedRoot> {
  await tab.move({ x: 1, y: 1 });
  await scrollToMark(tab, text);
  const mark = (await marksOn(tab)).find((each) => each.text.includes(text));
  if (!mark) throw new Error(`"${text}" is not marked.`);
  await tab.move(mark.at, { steps: 3 });
  // A scroll may be reported after the first move; the pointer then counts as still, and no card opens, as it should
  // be. A hand moves on: so does this one, a pixel at a time.
  const restMs = 1500;
  let [moved, nudge] = [Date.now(), 0];
  return until(`the card of "${text}"`, async () => {
    const card = await openCard(tab);
    if (!card && Date.now() - moved > restMs) {
      nudge = 1 - nudge;
      await tab.move({ x: mark.at.x + nudge, y: mark.at.y });
      moved = Date.now();
    }
    return card;
  });
}

async function scrollToMark(tab: Tab, text: string): Promise<void> {
  await tab.evaluate(
    ([names, wanted]) => {
      CSS.highlights.forEach((highlight, name) => {
        if (!new RegExp(names).test(name)) return;
        highlight.forEach((painted) => {
          const range = new Range();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          if (!String(range).includes(wanted)) return;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        });
      });
    },
    [MARK_NAMES.source, text] as const,
  );
}

/** The words of the card, one line per block, as they stand on the screen. */
export function cardText(card: ClosedRoot): Promise<string> {
  return card.evaluate((root) => (root.querySelector('[role="dialog"]') as HTMLElement).innerText, null);
}

/** Presses, with the real pointer, the button or link of the card whose name fits. */
export async function clickInCard(tab: Tab, card: ClosedRoot, name: string): Promise<void> {
  const at = await until(`"${name}" in the card`, () => card.evaluate(pointOn, name));
  await tab.move(at, { steps: 4 });
  await tab.click(at);
}

/** The middle of the first control with this name: its label, or else its words. */
function pointOn(root: ShadowRoot, name: string): Point | undefined {
  for (const control of root.querySelectorAll('button, a, [role="button"]')) {
    const called = control.getAttribute('aria-label') ?? control.textContent ?? '';
    if (called.trim().startsWith(name)) control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = control.getBoundingClientRect();
    if (called.trim().startsWith(name) && box.width > 0)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}
