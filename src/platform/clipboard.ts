/** The clipboard. Works in a page, a popup and an options page alike; must be called in a click or key handler. */

export interface Copied {
  plain: string;
  html?: string;
}

/**
 * Copies text, with its rich form where there is one.
 * @returns whether the browser has taken it. Never true unless it has; the caller then shows the text selected.
 */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  const clipboard = navigator.clipboard;
  if (!clipboard) return false; // pages on http have none
  try {
    if (html && typeof ClipboardItem === 'function') {
      const blob = (text: string, type: string): Blob => new Blob([text], { type });
      await clipboard.write([
        new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    } else {
      await clipboard.writeText(plain);
    }
    return true;
  } catch {
    return false;
  }
}
