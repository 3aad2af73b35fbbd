/** What a copied citation is where it is pasted, and what a card says when the browser does not let it copy. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ClosedRoot, type Driver, type Tab, until } from '../../tools/browsers/driver.ts';
import { cardText, clickInCard, hoverMark, settledMarks } from '../../tools/browsers/screen.ts';
import { FAMILY, startBrowser } from './browser.ts';
import { article, VICTORY } from './samples.ts';
import { openSite, type Site } from './site.ts';

const FIELDS = `<textarea id="plain" rows="6" cols="60"></textarea><div id="rich" contenteditable="true">&nbsp;</div>`;
const PAGE = article(VICTORY).replace('</main>', `</main>${FIELDS}`);

let site: Site;
let driver: Driver;
let tab: Tab;

beforeAll(async () => {
  site = await openSite();
  // Through a proxy any name is ours: pages of this computer count as secure, those of another name on http do not.
  driver = await startBrowser({ proxy: new URL(site.origin).host });
});
afterEach(() => tab.close());
afterAll(async () => {
  await driver?.close();
  await site?.close();
});

/** Opens a page and the card on it, and presses what copies in APA. */
async function copyApa(url: string): Promise<ClosedRoot> {
  tab = await driver.open(url);
  await settledMarks(tab);
  await tab.evaluate(() => navigator.clipboard?.writeText('nothing of ours').catch(() => undefined)); // not everywhere
  const card = await hoverMark(tab, VICTORY);
  await new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed
  await clickInCard(tab, card, 'Citation style');
  await clickInCard(tab, card, 'APA');
  return card;
}

const copied = (card: ClosedRoot) => until('"Copied"', async () => (await cardText(card)).includes('Copied'));

/** Pastes with the keys into a field of the page, and reads what it then holds. */
async function pastedInto(id: 'plain' | 'rich'): Promise<string> {
  await tab.evaluate((field) => document.getElementById(field)?.focus(), id);
  await tab.press('Control', 'v');
  return until(`the citation in the ${id} field`, async () => {
    const held = await tab.evaluate((field) => {
      const at = document.getElementById(field);
      return at instanceof HTMLTextAreaElement ? at.value : (at?.innerHTML ?? '');
    }, id);
    return held.includes('Konietzko') ? held : undefined;
  });
}

/** What stands selected in the card for the reader to copy. */
function selectedIn(card: ClosedRoot): Promise<string | undefined> {
  return card.evaluate((root) => {
    const field = root.querySelector('textarea');
    if (!field || root.activeElement !== field) return undefined;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  }, null);
}

describe('a citation in a prose style', () => {
  it('is in the clipboard rich and plain at once', async () => {
    await copied(await copyApa(site.page('/article', PAGE)));
    const held = await tab.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { plain: await text('text/plain'), rich: await text('text/html') };
    });
    expect(held.plain).toMatch(/^Konietzko, B\. \(2014, December 22\)\. Korrasami is canon/);
    expect(held.plain).not.toContain('<');
    expect(held.rich).toMatch(/<(i|em)\b/);
    expect(held.rich).toMatch(/<a [^>]*href="https:\/\/bryankonietzko\.tumblr\.com\//);
  });

  it('keeps its italics and its link in a rich field, and is plain text in a plain one', async () => {
    await copied(await copyApa(site.page('/article', PAGE)));
    await tab.press('Escape');
    const rich = await pastedInto('rich');
    expect(rich).toMatch(/<(i|em)\b|font-style: italic/);
    expect(rich).toContain('href="https://bryankonietzko.tumblr.com/');
    const plain = await pastedInto('plain');
    expect(plain).toContain('Konietzko, B. (2014, December 22). Korrasami is canon');
    expect(plain).not.toMatch(/<[a-z]/);
  });
});

describe('where the browser does not let a page copy, the card never says "Copied"', () => {
  it('on http: the text is selected, and the keys it names copy it', async () => {
    site.page('/article', PAGE);
    const card = await copyApa('http://forum.test/article');
    const text = await until('the text to be selected', () => selectedIn(card));
    expect(await cardText(card)).toContain('Ctrl+C');
    expect(await card.evaluate((root) => root.textContent, null)).not.toContain('Copied');
    await tab.press('Control', 'c');
    await tab.press('Escape');
    await tab.press('Escape');
    expect(await pastedInto('plain')).toBe(text);
  });

  it('under a policy that denies it', async () => {
    const denied = { 'permissions-policy': 'clipboard-write=()' };
    const card = await copyApa(site.page('/denied', PAGE, denied));
    if (FAMILY === 'firefox') {
      await copied(card); // Firefox has no such policy, and has copied
      await tab.press('Escape');
      expect(await pastedInto('plain')).toContain('Korrasami is canon');
      return;
    }
    expect(await until('the text to be selected', () => selectedIn(card))).toContain('Korrasami is canon');
    expect(await card.evaluate((root) => root.textContent, null)).not.toContain('Copied');
  });
});
