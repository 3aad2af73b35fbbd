import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { openPopup } from '../../tools/browsers/findings.ts';
import { settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { control, popupText, press } from './popup.ts';
import { article, MAKO, MUSIC, VICTORY } from './samples.ts';

interface Selector {
  type: string;
  exact: string;
  start: number;
  end: number;
}
interface Annotation {
  motivation: string;
  target: { source: string; selector: Selector[] };
}

const downloads = mkdtempSync(join(tmpdir(), 'on-the-record-downloads-'));
const stage = useStage({ downloads });
const SENTENCES = [VICTORY, MAKO, MUSIC];
let url: string;
let page: Tab;
let popup: Tab;

beforeAll(async () => {
  // An emoji is two units of JavaScript and one character to the standard.
  url = stage.site.page('/article', article(...SENTENCES).replace('<p>', '<p>🙂 '));
  page = await stage.driver.open(url);
  await settledMarks(page, { atLeast: 3 });
  popup = await openPopup(stage.driver, url);
});
afterAll(() => rmSync(downloads, { recursive: true, force: true }));

/** Presses the button of a format and reads the file that the browser has saved. */
async function saved(label: string, ending: string): Promise<string> {
  await press(popup, await control(popup, label));
  const name = await until('the name of the file', async () => {
    const name = /Saving as (.+)/.exec(await popupText(popup))?.[1];
    return name?.endsWith(ending) ? name : undefined; // until then it is the file before
  });
  const path = join(downloads, name);
  return until(`${name} to be saved`, () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined));
}

describe('"Export what was found here" saves', () => {
  it('a report in Markdown with the page, every sentence and its answer', async () => {
    const report = await saved('Report to read', '.md');
    expect(report).toMatch(/^# What the creators said: The end of The Legend of Korra\n/);
    expect(report).toContain(url);
    expect(report).toContain('Found: 3 places, 3 claims.');
    expect(report).toContain('Makorra was only');
  });

  it('a spreadsheet with a line for every sentence', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(await saved('Spreadsheet', '.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((line) => line.words)).toEqual(SENTENCES);
    expect(new Set(Object.values(data.map((line) => line['page title'])))).toEqual(
      new Set(['The end of The Legend of Korra']),
    );
  });

  it('Web Annotations whose positions are those of the words in the text of the page', async () => {
    const { items } = JSON.parse(await saved('Web annotations', '.jsonld')) as { items: Annotation[] };
    expect(items.map(({ motivation, target }) => [motivation, target.source])).toEqual(
      SENTENCES.map(() => ['assessing', url]),
    );
    const text = [...(await page.evaluate(() => document.body.textContent ?? ''))];
    for (const { target } of items) {
      const [quote, position] = target.selector;
      expect(text.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
    }
  });

  it('data with the same sentences', async () => {
    const { spots } = JSON.parse(await saved('Data', '.json')) as { spots: { exact: string }[] };
    expect(spots.map(({ exact }) => exact)).toEqual(SENTENCES);
  });
});
