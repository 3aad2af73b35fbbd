/** Letters that turn the direction of text, or show nothing, stay where the page has put them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { openPopup } from '../../tools/browsers/findings.ts';
import { cardText, clickInCard, hoverMark, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { popupText } from './popup.ts';
import { article } from './samples.ts';

/** Overrides, isolates, tag letters, fillers: nothing a reader could see. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u{e0000}-\u{e007f}\u3164\u115f]/u;
const ODD =
  'Konietzko wrote: “I think it falls short of that, but hopefully it is a somewhat significant inching forward.” \u202eecnis reven\u2066';

const stage = useStage();
let tab: Tab;
let url: string;

beforeAll(async () => {
  url = stage.site.page('/odd', article(ODD));
  tab = await stage.driver.open(url);
  await settledMarks(tab);
});

describe('a sentence beside letters that turn text around', () => {
  it('has a card and a citation without any of them', async () => {
    const card = await hoverMark(tab, 'inching forward');
    expect(await cardText(card)).not.toMatch(TURNS);
    await new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed
    await clickInCard(tab, card, 'Copy citation');
    await until('"Copied"', async () => (await cardText(card)).includes('Copied'));
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('inching forward');
    expect(copied).not.toMatch(TURNS);
    await tab.press('Escape');
  });

  it('does not turn what stands around it in the popup', async () => {
    const popup = await openPopup(stage.driver, url);
    await until('the claim', async () => (await popupText(popup)).includes('inching forward'));
    const loose = await popup.evaluate((turns) => {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (!new RegExp(turns, 'u').test(text.textContent ?? '')) continue;
        if (!text.parentElement?.closest('bdi')) found.push(text.textContent);
      }
      return found;
    }, TURNS.source);
    expect(loose).toEqual([]);
    await popup.close();
  });
});
