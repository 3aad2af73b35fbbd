import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { clickInCard, hoverMark, marksOn, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { popupText } from './popup.ts';
import { article, MAKO, VICTORY } from './samples.ts';

const stage = useStage();
let page: Tab;
let settings: Tab;

beforeAll(async () => {
  settings = await stage.driver.open(`${stage.driver.origin}src/options/index.html`);
  page = await stage.driver.open(stage.site.page('/article', article(VICTORY, MAKO)));
  await settledMarks(page, { atLeast: 2 });
});

describe('"Not a match"', () => {
  it('takes the mark away, and it stays away when the page is read again', async () => {
    const card = await hoverMark(page, VICTORY);
    await new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed
    await clickInCard(page, card, 'Why this was marked');
    await clickInCard(page, card, 'Not a match');
    await until('the card to close', async () => !(await openCard(page)));
    expect((await marksOn(page)).map(({ text }) => text)).not.toContain(VICTORY);

    await page.evaluate((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      document.querySelector('main')?.append(paragraph);
    }, MAKO);
    await settledMarks(page, { atLeast: 2 });
    expect((await marksOn(page)).map(({ text }) => text)).not.toContain(VICTORY);
  });

  it('puts the sentence into the settings page that is open already, without the address of its page', async () => {
    const shown = await until('the report', async () => {
      const text = await popupText(settings);
      return text.includes(VICTORY) ? text : undefined;
    });
    expect(shown).toContain('1 sentence, kept on this computer only');
    expect(shown).not.toContain(stage.site.origin);
  });
});
