/** The reader, or the browser's settings, keep the extension out of pages, and let it in again. */
import { expect, it } from 'vitest';
import { until } from '../../tools/browsers/driver.ts';
import { POPUP } from '../../tools/browsers/findings.ts';
import { hoverMark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { control, popupText, press } from './popup.ts';
import { article, MAKO, VICTORY } from './samples.ts';

const stage = useStage();

declare const chrome: { tabs: { query(which: object): Promise<{ id?: number }[]> } };

it('access withheld: no mark, the popup says so and looks up; given again: everything as before', async () => {
  const url = stage.site.page('/article', article(VICTORY, MAKO));
  const tab = await stage.driver.open(url);
  await settledMarks(tab, { atLeast: 2 });

  await stage.driver.setPageAccess('withheld');
  await tab.goto(url);
  await new Promise((done) => setTimeout(done, 1500)); // there is nothing to wait for
  expect(await marksOn(tab)).toEqual([]);
  const popup = await stage.driver.open(stage.driver.origin + POPUP);
  const [id] = await popup.evaluate(async () => (await chrome.tabs.query({})).map((each) => each.id));
  await popup.goto(`${stage.driver.origin}${POPUP}?tab=${id}&q=just%20friends`);
  await until('statements', () => popup.evaluate(() => document.querySelector('blockquote') !== null));
  await press(popup, await control(popup, 'On this page'));
  await until('the reason', async () => (await popupText(popup)).includes('out of our reach'));
  await popup.close();

  await stage.driver.setPageAccess('given');
  await tab.goto(url);
  await settledMarks(tab, { atLeast: 2 });
  await hoverMark(tab, VICTORY);
});
