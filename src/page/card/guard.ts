/**
 * Is the card what the reader sees and means to press? A page can make our card invisible, cover it, or move it under a
 * pointer; asked before anything is copied or opened. There is no secret in a card: the harm would be a citation nobody
 * asked for in the clipboard.
 */

/** Nobody reads and presses a button sooner; a card moved under a double click is pressed sooner. */
const LEAST_OPEN_MS = 300;
const TOP_LAYER = ':popover-open, dialog:modal, :fullscreen';

/** What lay in the browser's top layer when a card was opened. */
export function topLayer(): Set<Element> {
  return new Set(document.querySelectorAll(TOP_LAYER));
}

/** Whether a press on the card may be acted on. */
export function isInPlainSight(host: HTMLElement, openedAt: number, before: ReadonlySet<Element>): boolean {
  if (performance.now() - openedAt < LEAST_OPEN_MS) return false;
  // A page that writes on our element is up to something, whether or not our own rules win.
  for (const { name } of host.attributes) if (name !== 'popover') return false;
  for (const element of topLayer()) if (element !== host && !before.has(element)) return false;
  let opacity = 1;
  for (let up: Element | null = host; up; up = up.parentElement) {
    const style = getComputedStyle(up);
    opacity *= Number(style.opacity);
    const isPlain =
      style.filter === 'none' &&
      style.clipPath === 'none' &&
      style.mixBlendMode === 'normal' &&
      (style.maskImage ?? 'none') === 'none' &&
      (up !== host || style.transform === 'none') &&
      style.visibility === 'visible';
    if (!isPlain || opacity < 0.9) return false;
  }
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const inset = 6; // the card's corners are round
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, top + inset],
    [right - inset, top + inset],
    [left + inset, bottom - inset],
    [right - inset, bottom - inset],
  ] as const;
  return points.every(([x, y]) => document.elementFromPoint(x, y) === host);
}
