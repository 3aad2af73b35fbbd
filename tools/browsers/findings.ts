/** Asks the extension, from one of its own pages, what it has found in the open tabs. */
import type { Findings } from '../../src/platform/messages.ts';
import type { Driver } from './driver.ts';

/** The page of the extension that is opened to ask; it is closed again. */
export const POPUP = 'src/popup/index.html';

/** What every frame of every open tab says for itself. */
export async function askFindings(driver: Driver, waitMs = 500): Promise<Findings[]> {
  const popup = await driver.open(driver.origin + POPUP);
  try {
    return await popup.evaluate(async (wait: number) => {
      const heard: Findings[] = [];
      chrome.runtime.onMessage.addListener((message: { kind?: string; findings: Findings }) => {
        if (message?.kind === 'findings') heard.push(message.findings);
      });
      for (const { id } of await chrome.tabs.query({})) {
        if (id !== undefined) await chrome.tabs.sendMessage(id, { kind: 'report' }).catch(() => undefined); // not a page of ours
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      return heard;
    }, waitMs);
  } finally {
    await popup.close();
  }
}

/** As much of the extension API as the question needs; the same in both browsers. */
declare const chrome: {
  runtime: { onMessage: { addListener(hear: (message: never) => void): void } };
  tabs: {
    query(which: object): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};
