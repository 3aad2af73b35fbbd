/** Finds what a reader presses in the popup. */
import { type Point, type Tab, until } from '../../tools/browsers/driver.ts';

/** Presses a point with the real pointer. */
export async function press(popup: Tab, at: Point): Promise<void> {
  await popup.click(at);
}

/** The place of the first control whose words begin so; waits for it. */
export function control(popup: Tab, words: string): Promise<Point> {
  return until(`"${words}" in the popup`, () =>
    popup.evaluate((wanted) => {
      for (const each of document.querySelectorAll('button, a, label, textarea, [role="tab"]')) {
        const name = (each.getAttribute('aria-label') ?? each.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (!name.startsWith(wanted)) continue;
        each.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = each.getBoundingClientRect();
        if (width > 0) return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    }, words),
  );
}

/** All the words the popup shows. */
export function popupText(popup: Tab): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}
