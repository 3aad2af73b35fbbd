/** Finds what a reader presses in the popup. */
import { type Point, type Tab, until } from '../../tools/browsers/driver.ts';

/** Presses a point with the real pointer. */
export async function press(popup: Tab, at: Point): Promise<void> {
  await popup.click(at);
}

/** How long a control must stay where it is before it is pressed, in milliseconds. */
const AT_REST_MS = 200;

/**
 * The place of the first control whose words begin so. Waits until it is there, and until it rests: a popup that was
 * just brought to the front may still be drawing what changed meanwhile, and a press would land beside the control.
 */
export async function control(popup: Tab, words: string): Promise<Point> {
  let last: Point | undefined;
  let since = Date.now();
  return until(`"${words}" in the popup`, async () => {
    const now = await placeOf(popup, words);
    if (now?.x !== last?.x || now?.y !== last?.y) since = Date.now();
    last = now;
    return now && Date.now() - since >= AT_REST_MS ? now : undefined;
  });
}

/** Turns a switch of the popup on or off, and sees that it turned. */
export async function turn(popup: Tab, words: string, to: 'on' | 'off'): Promise<void> {
  const stands = (): Promise<string | undefined> =>
    popup.evaluate((wanted) => {
      const named = [...document.querySelectorAll('label')].find((each) =>
        each.innerText.trim().startsWith(wanted),
      );
      const box = named?.querySelector('input');
      return box ? (box.checked ? 'on' : 'off') : undefined;
    }, words);
  const before = to === 'on' ? 'off' : 'on';
  await until(`"${words}" to be ${before}`, async () => (await stands()) === before);
  await press(popup, await control(popup, words));
  await until(`"${words}" to turn ${to}`, async () => (await stands()) === to);
}

/**
 * Where the control is after the next two frames, if a press there would reach it. A browser that has not drawn a tab
 * since it came to the front may drop a press: without frames there is no place yet.
 */
function placeOf(popup: Tab, words: string): Promise<Point | undefined> {
  return popup.evaluate(async (wanted) => {
    const frame = (): Promise<boolean> =>
      new Promise((done) => {
        requestAnimationFrame(() => done(true));
        setTimeout(() => done(false), 500); // a tab behind another draws none
      });
    if (!(await frame()) || !(await frame())) return undefined;
    for (const each of document.querySelectorAll('button, a, label, textarea, [role="tab"]')) {
      const name = (each.getAttribute('aria-label') ?? each.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (!name.startsWith(wanted)) continue;
      each.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = each.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      const hit = document.elementFromPoint(at.x, at.y);
      if (width > 0 && hit && (each.contains(hit) || hit.contains(each))) return at;
    }
    return undefined;
  }, words);
}

/** All the words the popup shows. */
export function popupText(popup: Tab): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}
