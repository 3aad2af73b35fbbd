/** A page of passwords and letters is read like any other, and forgotten like any other. */
import { describe, expect, it } from 'vitest';
import { until } from '../../tools/browsers/driver.ts';
import { openPopup } from '../../tools/browsers/findings.ts';
import { cardText, clickInCard, hoverMark, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, VICTORY } from './samples.ts';

const stage = useStage();
const SECRETS = ['tin-kettle-4711', 'Dear Aunt Hildegard', '/letters/inbox'];

/** Everything a page of the extension can find stored, and everything it keeps for itself. */
declare const chrome: { storage: Record<'local' | 'session' | 'sync', { get(): Promise<object> }> };

describe('a page with a letter and a password', () => {
  it('leaves nothing stored: neither its words, nor what was typed, nor its address', async () => {
    const letter = `<p>Dear Aunt Hildegard, the code is tin-kettle-4711.</p><form>
      <input id="word" type="password" value="tin-kettle-4711"></form>`;
    const url = stage.site.page('/letters/inbox', article(VICTORY).replace('<h1>', `${letter}<h1>`));
    const tab = await stage.driver.open(url);
    await settledMarks(tab);
    await tab.evaluate(() => document.getElementById('word')?.focus());
    await tab.type('tin-kettle-4711');
    const card = await hoverMark(tab, VICTORY);
    await new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed
    await clickInCard(tab, card, 'Copy citation');
    await until('"Copied"', async () => (await cardText(card)).includes('Copied'));
    const popup = await openPopup(stage.driver, url, 'did they plan it?');
    await until('statements', () => popup.evaluate(() => document.querySelector('blockquote') !== null));
    const stored = await popup.evaluate(async () => {
      const areas = [];
      for (const area of ['local', 'session', 'sync'] as const)
        areas.push(JSON.stringify((await chrome.storage[area]?.get().catch(() => ({}))) ?? {}));
      const bases = (await indexedDB.databases()).map(({ name }) => name);
      const caches = await self.caches.keys().catch(() => []);
      return [...areas, JSON.stringify({ ...localStorage, ...sessionStorage, bases, caches })].join('\n');
    });
    for (const secret of [...SECRETS, VICTORY, 'inching']) expect(stored).not.toContain(secret);
    const ofPage = await tab.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(ofPage).toEqual([0, 0, '']);
    await popup.close();
    await tab.close();
  });

  it('and what the reader chose is stored: the search does see what is there', async () => {
    const popup = await stage.driver.open(`${stage.driver.origin}src/popup/index.html`);
    const stored = await popup.evaluate(async () => {
      const local = chrome.storage.local as unknown as { set(what: object): Promise<void> };
      await local.set({ reports: [{ text: 'tin-kettle-4711' }] });
      return JSON.stringify(await chrome.storage.local.get());
    });
    expect(stored).toContain('tin-kettle-4711');
    await popup.close();
  });
});
