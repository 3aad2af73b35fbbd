/** Tabs and our own pages. No permission is needed for any of it: ids only, never an address. */
import { browser } from './browser.ts';

/** The tab the reader is looking at. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens one of our own pages, named by its path in the extension. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** The version the browser runs. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
