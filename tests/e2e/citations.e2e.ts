/** A citation is the same wherever it is copied: from the card, from the popup, and on the command line. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { citeAll, fillAccessed, STYLES } from '../../src/cite/index.ts';
import { corpus, viewStatement } from '../../src/corpus/index.ts';
import { styleLabel } from '../../src/view/style-label.ts';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { POPUP } from '../../tools/browsers/findings.ts';
import { cardText, clickInCard, hoverMark, settledMarks } from '../../tools/browsers/screen.ts';
import { answer } from '../../tools/cite.ts';
import { useStage } from './browser.ts';
import { control, popupText, press } from './popup.ts';
import { article, VICTORY } from './samples.ts';

vi.mock('../../src/platform/i18n.ts', () => ({
  messageTemplate: (name: string) => (messages as Record<string, { message: string }>)[name]?.message ?? '',
}));

const stage = useStage();
const statement = corpus.statements.find(({ quote }) =>
  quote.includes('somewhat significant inching forward'),
)!.id;
const made = citeAll(viewStatement(corpus, statement));
let tab: Tab;

/** What was copied last, once the clipboard has it. */
function clipboardOnce(within: Tab, wanted: string): Promise<string> {
  let held = '';
  return until('the citation in the clipboard', async () => {
    // Firefox refuses to read while something is being written.
    held = await within.evaluate(() => navigator.clipboard.readText()).catch(() => '');
    return held === wanted ? held : undefined;
  }).catch(() => held);
}

const wantedIn = (style: string): string =>
  fillAccessed(made.find((each) => each.style === style)!, new Date()).plain;

beforeAll(async () => {
  tab = await stage.driver.open(stage.site.page('/article', article(VICTORY)));
  await settledMarks(tab);
});

describe.each(STYLES.map(({ id, label }) => ({ style: id, label })))('$style', ({ style, label }) => {
  it('on the command line', () => {
    const { text, isRight } = answer([statement, '--style', style], new Date());
    expect(isRight).toBe(true);
    expect(text).toBe(wantedIn(style));
  });

  it('from the card', async () => {
    await tab.toFront();
    const card = await hoverMark(tab, VICTORY);
    await new Promise((done) => setTimeout(done, 400)); // a press right after opening is not believed
    await clickInCard(tab, card, 'Citation style');
    await clickInCard(tab, card, styleLabel({ style, label }));
    await until('"Copied"', async () => (await cardText(card)).includes('Copied'));
    expect(await clipboardOnce(tab, wantedIn(style))).toBe(wantedIn(style));
    await tab.press('Escape');
  });
});

describe('from the popup', () => {
  let popup: Tab;
  beforeAll(async () => {
    popup = await stage.driver.open(
      `${stage.driver.origin}${POPUP}?q=slam-dunk%20victory%20for%20queer%20representation`,
    );
    await until('statements', async () =>
      (await popupText(popup)).includes('somewhat significant inching forward'),
    );
  });

  it.each(STYLES.map(({ id, label }) => ({ style: id, label })))('$style', async ({ style, label }) => {
    await press(popup, await control(popup, 'Citation style'));
    await press(popup, await control(popup, styleLabel({ style, label })));
    expect(await clipboardOnce(popup, wantedIn(style))).toBe(wantedIn(style));
  });
});
