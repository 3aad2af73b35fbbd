import { beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { openPopup, POPUP } from '../../tools/browsers/findings.ts';
import { openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { control, popupText, press } from './popup.ts';
import { article, MAKO, MUSIC, VICTORY } from './samples.ts';

const stage = useStage();
const quotes = new Set(corpus.statements.map(({ quote }) => quote));
let url: string;
let page: Tab;

beforeAll(async () => {
  url = stage.site.page('/article', article(VICTORY, MAKO, MUSIC));
  page = await stage.driver.open(url);
  await settledMarks(page, { atLeast: 3 });
});

describe('"On this page"', () => {
  it('lists the claims of the page with the words that answer them', async () => {
    const popup = await openPopup(stage.driver, url);
    await until('three claims', async () => (await popupText(popup)).includes('3 claims'));
    const text = await popupText(popup);
    for (const sentence of [VICTORY, MAKO, MUSIC]) expect(text).toContain(sentence.replace(/\.$/, ''));
    await popup.close();
  });

  it('goes to a claim and opens its card', async () => {
    const popup = await openPopup(stage.driver, url);
    await press(popup, await placeOf(popup, MAKO));
    await page.toFront();
    await until('the card', () => openCard(page));
    await page.press('Escape');
    await popup.close();
  });
});

describe('"Look up"', () => {
  it.each([
    ['a question', 'did they plan it from the start?'],
    ['a typo', 'was korasami planed'],
    ['a whole sentence', 'My brother says the writers only did it because they caved in to the fans.'],
  ])('%s finds statements, word for word', async (_, query) => {
    const popup = await openPopup(stage.driver, url, query);
    const found = await until('statements', async () => {
      const words = await popup.evaluate(() =>
        [...document.querySelectorAll('blockquote')].map((each) => each.textContent ?? ''),
      );
      return words.length > 0 ? words : undefined;
    });
    for (const words of found) expect(isCorpus(words), words).toBe(true);
    await popup.close();
  });

  it('shows the statement that the address bar suggested, though its opening words are two sentences', async () => {
    const statement = corpus.statements.find(({ id }) => id === 'makorra-endgame-only-for-book-1');
    const popup = await openPopup(stage.driver, url, statement?.quote.slice(0, 140));
    const first = await until('a statement', () =>
      popup.evaluate(() => document.querySelector('blockquote')?.textContent),
    );
    expect(first).toBe(statement?.quote);
    expect(await popupText(popup)).not.toContain('Checked like a page');
    await popup.close();
  });

  it('says openly when the creators did not speak to something', async () => {
    const popup = await openPopup(stage.driver, url, 'how tall is the statue of Aang in the harbour');
    await until('an honest answer', async () => (await popupText(popup)).includes('did not speak to this'));
    expect(await popup.evaluate(() => document.querySelectorAll('blockquote').length)).toBe(0);
    await popup.close();
  });

  it('is typed by hand, and copied with a real press', async () => {
    const popup = await stage.driver.open(stage.driver.origin + POPUP);
    await press(popup, await control(popup, 'Look up'));
    await popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('#query')?.focus());
    await popup.type('caved in to the fans');
    const words = await until('a statement', () =>
      popup.evaluate(() => document.querySelector('blockquote')?.textContent),
    );
    await press(popup, await control(popup, 'Copy citation'));
    await until('"Copied"', async () => (await popupText(popup)).includes('Copied'));
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(words);
    await popup.close();
  });

  it('works where the content script cannot run', async () => {
    const blank = await stage.driver.open('about:blank');
    const popup = await stage.driver.open(`${stage.driver.origin}${POPUP}?tab=999999&q=just%20friends`);
    await until('statements', () => popup.evaluate(() => document.querySelectorAll('blockquote').length > 0));
    await press(popup, await control(popup, 'On this page'));
    await until('the reason', async () => (await popupText(popup)).includes('out of our reach'));
    await popup.close();
    await blank.close();
  });
});

/** Whether these are a statement's words; a long one is cut, and says so. */
function isCorpus(words: string): boolean {
  const [start = ''] = words.split(/ … more$/);
  return quotes.has(words) || (start !== words && [...quotes].some((quote) => quote.startsWith(start)));
}

/** The line of the list that leads to a sentence. */
function placeOf(popup: Tab, sentence: string) {
  return until(`"${sentence}" in the list`, () =>
    popup.evaluate(
      (words) => {
        const line = [...document.querySelectorAll('button.place')].find((each) =>
          each.textContent?.includes(words),
        );
        line?.scrollIntoView({ block: 'center' });
        const box = line?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
      },
      sentence.replace(/\.$/, ''),
    ),
  );
}
