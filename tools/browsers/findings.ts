/** Asks the extension, from one of its own pages, what it has found in the open tabs. */
import type { Findings } from '../../src/platform/messages.ts';
import type { Driver, Tab } from './driver.ts';

/** The popup, opened as a tab. */
export const POPUP = 'src/popup/index.html';

/** What one frame says for itself. */
export interface Heard {
  findings: Findings;
  tab: number;
  frame: number;
  url: string;
}

/** Both scripts, in the order in which they come. */
const SCRIPTS = ['/src/page/gate.iife.js', '/src/page/index.iife.js'];

/** As much of the extension API as the questions need; the same in both browsers. */
declare const chrome: {
  runtime: {
    onMessage: {
      addListener(hear: (message: { kind?: string; findings: Findings }, sender: Sender) => void): void;
    };
  };
  tabs: {
    query(which: object): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  scripting: { executeScript(what: object): Promise<unknown> };
};
interface Sender {
  tab?: { id: number };
  frameId?: number;
  url?: string;
}

/** What every frame of every open tab says for itself. Brings the scripts into the tabs first, as the popup does. */
export async function askFindings(driver: Driver, waitMs = 400): Promise<Heard[]> {
  const popup = await driver.open(driver.origin + POPUP);
  try {
    return await popup.evaluate(
      async ([wait, files]) => {
        const heard = new Map<string, Heard>();
        chrome.runtime.onMessage.addListener(({ kind, findings }, { tab, frameId = 0, url = '' }) => {
          if (kind !== 'findings' || !tab) return;
          const before = heard.get(`${tab.id} ${frameId}`)?.findings.spots.slice(0, findings.from) ?? [];
          const all = { ...findings, spots: [...before, ...findings.spots] };
          heard.set(`${tab.id} ${frameId}`, { findings: all, tab: tab.id, frame: frameId, url });
        });
        for (const { id } of await chrome.tabs.query({})) {
          if (id === undefined) continue;
          const target = { tabId: id, frameIds: [0] };
          await chrome.scripting.executeScript({ target, files }).catch(() => undefined); // not a page of ours
          await chrome.tabs.sendMessage(id, { kind: 'report' }).catch(() => undefined);
        }
        await new Promise((resolve) => setTimeout(resolve, wait));
        return [...heard.values()];
      },
      [waitMs, SCRIPTS] as const,
    );
  } finally {
    await popup.close();
  }
}

/** Sends a message to the pages of a tab, as the popup and the keyboard commands do. */
export async function tell(driver: Driver, tab: number, message: object): Promise<void> {
  const popup = await driver.open(driver.origin + POPUP);
  try {
    await popup.evaluate(([id, sent]) => chrome.tabs.sendMessage(id, sent).then(() => undefined), [
      tab,
      message,
    ] as const);
  } finally {
    await popup.close();
  }
}

/** Opens the popup for a tab that shows `url`, as a tab beside it. */
export async function openPopup(driver: Driver, url: string, query = ''): Promise<Tab> {
  const found = (await askFindings(driver)).find((heard) => heard.url === url);
  if (!found) throw new Error(`No page of ours at ${url} answered.`);
  return driver.open(
    `${driver.origin}${POPUP}?tab=${found.tab}${query && `&q=${encodeURIComponent(query)}`}`,
  );
}
