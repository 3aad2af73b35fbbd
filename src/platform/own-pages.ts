/** What only our own pages ask of the browser. No permission is needed for any of it. */
import { browser } from './browser.ts';

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The version the browser runs. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

export interface Shortcut {
  name: string;
  /** As the browser writes the keys; empty when there are none. */
  keys: string;
  description: string;
}

/** The keyboard shortcuts as they are now; the reader can change them in the browser. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? []; // Firefox for Android has none
  return commands.map(({ name = '', shortcut = '', description = '' }) => ({
    name,
    keys: shortcut,
    description,
  }));
}

/** Opens the browser's own page for shortcuts. False when it cannot be opened from here. */
export async function openShortcuts(): Promise<boolean> {
  try {
    if (browser.commands?.openShortcutSettings)
      await browser.commands.openShortcutSettings(); // Firefox
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
