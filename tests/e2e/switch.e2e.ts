import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { openPopup } from '../../tools/browsers/findings.ts';
import { marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { turn } from './popup.ts';
import { article, MAKO, VICTORY } from './samples.ts';

const stage = useStage();
let tab: Tab;
let popup: Tab;

beforeAll(async () => {
  const url = stage.site.page('/article', article(VICTORY, MAKO));
  tab = await stage.driver.open(url);
  await settledMarks(tab, { atLeast: 2 });
  popup = await openPopup(stage.driver, url);
});

/** How long the marks take to be gone, in milliseconds. */
async function untilUnmarked(): Promise<number> {
  const began = Date.now();
  await until('the marks to go', async () => (await marksOn(tab)).length === 0);
  return Date.now() - began;
}

describe('switching off', () => {
  it.each([
    ['this site', 'Check 127.0.0.1'],
    ['everywhere', 'Check web pages'],
  ])('%s takes the marks away at once, and on again brings them back', async (_, label) => {
    await popup.toFront();
    await turn(popup, label, 'off');
    await tab.toFront();
    expect(await untilUnmarked()).toBeLessThan(2000);

    await popup.toFront();
    await turn(popup, label, 'on');
    await tab.toFront();
    await settledMarks(tab, { atLeast: 2 });
  });

  it('holds when the page is loaded again', async () => {
    await popup.toFront();
    await turn(popup, 'Check 127.0.0.1', 'off');
    await tab.toFront();
    await untilUnmarked();
    await tab.reload();
    await new Promise((done) => setTimeout(done, 800)); // long enough for marks to come, if they came
    expect(await marksOn(tab)).toEqual([]);
  });
});
