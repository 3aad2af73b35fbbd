/** The keyboard alone: steps with Tab to what has a name, as a reader without a pointer does. */
import type { ClosedRoot, Tab } from '../../tools/browsers/driver.ts';

/** More than any of our pages has to tab through. */
const MOST_STEPS = 150;

/** Steps with Tab until a control whose name begins so has the focus; inside the card if one is given. */
export async function tabTo(tab: Tab, name: string, card?: ClosedRoot): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = card ? await card.evaluate(focusedIn, null) : await tab.evaluate(focused);
    if (at.startsWith(name)) return;
    seen.push(at);
    await tab.press('Tab');
  }
  throw new Error(`Tab never comes to "${name}", only to: ${[...new Set(seen)].join(' | ')}`);
}

/** Steps with Tab to a control and presses Enter on it. */
export async function enter(tab: Tab, name: string, card?: ClosedRoot): Promise<void> {
  await tabTo(tab, name, card);
  await tab.press('Enter');
}

/** What has the focus in a page, by the name a screen reader says. */
function focused(): string {
  const at = document.activeElement;
  const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
  return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function focusedIn(root: ShadowRoot): string {
  const at = root.activeElement;
  return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
