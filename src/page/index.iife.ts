/** The content script: leaves pages that are not for it, waits for those that are not seen, then runs. */
import { runPage } from './page.ts';
import { afterLayout } from './slices.ts';

/** A frame smaller than this is an advertisement, a counter or a button. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 60;

const isPage = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
if (isPage && document.documentElement) void start();

async function start(): Promise<void> {
  const life = new AbortController();
  await untilSeen();
  if (window !== window.top) {
    const { width } = await afterLayout(life.signal);
    if (width < LEAST_WIDTH || innerHeight < LEAST_HEIGHT || document.designMode === 'on') return;
  }
  runPage(life);
}

/** Resolves when the page is first seen: neither in a hidden tab nor rendered ahead of a click. */
async function untilSeen(): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering) await once(document, 'prerenderingchange');
  while (document.hidden) await once(document, 'visibilitychange');
}

function once(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}
