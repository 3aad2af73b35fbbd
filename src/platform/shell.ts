/** The browser around the pages: badge, menu, commands, address bar, tabs. */
import { browser } from './browser.ts';

/** The words of `_locales` for a key. */
export function message(key: string, ...values: string[]): string {
  return browser.i18n.getMessage(key, values);
}

/** Shows how many claims a tab has; 0 shows nothing. The number stands in the title too, for those who cannot see the badge. */
export async function showCount(tab: number, count: number, title: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#38506b' });
    await browser.action.setBadgeText({ tabId: tab, text: count ? String(count) : '' });
    await browser.action.setTitle({ tabId: tab, title });
  } catch {
    // the tab was closed meanwhile
  }
}

/** Puts one entry into the menu of selected text and hears when it is chosen. */
export function offerOnSelection(
  id: string,
  title: string,
  hear: (text: string, tab: number, frame: number) => void | Promise<void>,
): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus
      .removeAll()
      .then(() => browser.contextMenus.create({ id, title, contexts: ['selection'] }));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && info.selectionText && tab?.id !== undefined)
      void hear(info.selectionText, tab.id, info.frameId ?? 0);
  });
}

/** Hears the keyboard commands of the manifest, with the tab in front. */
export function onCommand(hear: (command: string, tab: number) => void): void {
  browser.commands?.onCommand.addListener((command) => {
    void frontTab().then((tab) => {
      if (tab !== undefined) hear(command, tab);
    });
  });
}

/** Number of the tab in front; undefined when there is none. */
export async function frontTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

export interface Suggestion {
  content: string;
  description: string;
}

/** Address bar: suggests while the reader types after the keyword, and hears what was chosen. */
export function onAddressBar(suggest: (text: string) => Suggestion[], choose: (text: string) => void): void {
  browser.omnibox?.onInputChanged.addListener((text, answer) => answer(suggest(text)));
  browser.omnibox?.onInputEntered.addListener((text) => choose(text));
}

/** Opens one of our own pages in a new tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Hears the first installation, never an update. */
export function onFirstRun(hear: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') hear();
  });
}
