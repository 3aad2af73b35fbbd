/**
 * Ten tasks by keyboard alone. The shortcuts for next claim and open card belong to the browser, which no driver can
 * press: what the background sends when they are pressed is sent here, and all else is real keys.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { type ClosedRoot, type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings, openPopup, tell } from '../../tools/browsers/findings.ts';
import { cardText, marksOn, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { enter, tabTo } from './keys.ts';
import { popupText } from './popup.ts';
import { article, MAKO, VICTORY } from './samples.ts';

const downloads = mkdtempSync(join(tmpdir(), 'on-the-record-downloads-'));
const stage = useStage({ downloads });
const quotes = corpus.statements.map(({ quote }) => quote);
let url: string;
let page: Tab;
let id: number;

beforeAll(async () => {
  url = stage.site.page(
    '/article',
    article(VICTORY, MAKO).replace('<main>', '<main><a id="before" href="#">x</a>'),
  );
  page = await stage.driver.open(url);
  await settledMarks(page, { atLeast: 2 });
  id = (await askFindings(stage.driver)).find((heard) => heard.url === url)?.tab ?? -1;
  await page.toFront();
  await page.evaluate(() => document.querySelector<HTMLElement>('#before')?.focus());
});
afterAll(() => rmSync(downloads, { recursive: true, force: true }));

async function command(message: object): Promise<ClosedRoot> {
  await tell(stage.driver, id, message);
  await page.toFront();
  return until('the card', () => openCard(page));
}

const nextClaim = () => command({ kind: 'step', by: 1 });
const openClaim = () => command({ kind: 'open' });
const clipboard = (tab: Tab) => tab.evaluate(() => navigator.clipboard.readText());
const pause = () => new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed

describe('by keyboard alone a reader can', () => {
  it('1. find the next claim: its card opens and has the focus', async () => {
    const card = await nextClaim();
    expect(await card.evaluate((root) => root.activeElement?.textContent, null)).toBe('Their own words');
    await page.press('Escape');
  });

  it('2. open the card of the claim they are at', async () => {
    const card = await openClaim();
    expect(await card.evaluate((root) => root.activeElement?.id, null)).toBe('answer');
  });

  it('3. read it: a dialog with the answer as its name, then their words', async () => {
    const card = await openClaim();
    const [role, named] = await card.evaluate((root) => {
      const dialog = root.querySelector('.card');
      return [dialog?.getAttribute('role'), dialog?.getAttribute('aria-labelledby')];
    }, null);
    expect([role, named]).toEqual(['dialog', 'answer']);
    const text = await cardText(card);
    expect(quotes.some((quote) => text.includes(quote))).toBe(true);
  });

  it('4. copy the citation, and hear that it was copied', async () => {
    const card = await openClaim();
    await pause();
    await enter(page, 'Copy citation', card);
    await until('the status', () =>
      card.evaluate(
        (root) => root.querySelector('[role="status"]')?.textContent?.startsWith('Copied: '),
        null,
      ),
    );
    expect(await clipboard(page)).toContain('significant inching forward');
  });

  it('5. close it, and be where they were before', async () => {
    await page.press('Escape');
    await until('the card to close', async () => !(await openCard(page)));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('6. look something up, and 7. copy what is found in APA', async () => {
    const popup = await openPopup(stage.driver, url);
    await tabTo(popup, 'On this page');
    await popup.press('ArrowRight');
    await tabTo(popup, 'What did the creators say');
    await popup.type('caved in to the fans');
    await until('statements', () => popup.evaluate(() => document.querySelectorAll('blockquote').length > 0));
    await enter(popup, 'Citation style');
    await enter(popup, 'APA');
    await until('"Copied"', async () => (await popupText(popup)).includes('Copied'));
    expect(await clipboard(popup)).toContain('(2014, December 22)');
    await popup.close();
  });

  it('8. switch the site off and on again', async () => {
    const popup = await openPopup(stage.driver, url);
    await tabTo(popup, 'Check 127.0.0.1');
    await popup.press(' ');
    await page.toFront();
    await until('the marks to go', async () => (await marksOn(page)).length === 0);
    await popup.toFront();
    await popup.press(' ');
    await page.toFront();
    await settledMarks(page, { atLeast: 2 });
    await popup.close();
  });

  it('9. hide a claim, and bring it back', async () => {
    const card = await openClaim();
    const before = (await marksOn(page)).length;
    await pause();
    await enter(page, 'Why this was marked', card);
    await enter(page, 'Never mark this claim', card);
    await until('one mark less', async () => (await marksOn(page)).length === before - 1);

    const settings = await stage.driver.open(`${stage.driver.origin}src/options/index.html`);
    await enter(settings, 'Claims never marked');
    await enter(settings, 'Mark again');
    await page.toFront();
    await settledMarks(page, { atLeast: before });
    await settings.close();
  });

  it('10. export what was found', async () => {
    const popup = await openPopup(stage.driver, url);
    await enter(popup, 'Report to read');
    const name = await until('the file', async () => /Saving as (.+)/.exec(await popupText(popup))?.[1]);
    const path = join(downloads, name);
    const report = await until('the report', () =>
      existsSync(path) ? readFileSync(path, 'utf8') : undefined,
    );
    expect(report).toContain('Found: 2 places');
    await popup.close();
  });
});
