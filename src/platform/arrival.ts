/**
 * How the page script comes into a frame. The first content script is in every page by the manifest; the second, with the
 * reading, the marks and the card, is brought where it is wanted: where a page mentions the topic, or where the reader
 * asks something of it.
 */
import { browser } from './browser.ts';

/** From the root: Firefox takes a path without the stroke to be beside the page of ours that asks. */
const GATE = '/src/page/gate.iife.js';
const PAGE = '/src/page/index.iife.js';

/** Background: brings the page script into a frame whose gate has asked for it. @returns whether it is there now */
export function bringPageScript(tab: number, frame: number): Promise<boolean> {
  return bring(tab, frame, [PAGE]);
}

/**
 * Popup and background: has both scripts in a frame before something is asked of it; into a page that was open before the
 * extension was installed, this brings the gate as well. Scripts that are there stay as they are.
 * @returns false where the browser keeps us out
 */
export function bringBoth(tab: number, frame: number): Promise<boolean> {
  return bring(tab, frame, [GATE, PAGE]);
}

/** Where the reader is asked first whether we may in, the answer can come much later or never. */
const WITHIN_MS = 1500;

async function bring(tab: number, frame: number, files: string[]): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), WITHIN_MS));
  const target = { tabId: tab, frameIds: [frame] };
  const brought = browser.scripting.executeScript({ target, files }).then(
    (frames) => frames.every(({ error }) => !error),
    () => false, // a page of the browser's own, access withheld, or a frame that is gone
  );
  return Promise.race([brought, late]);
}
