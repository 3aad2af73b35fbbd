/** "Check a text" in the settings: what is marked in a text, what is not, and why. */
import { beforeAll, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { useStage } from './browser.ts';
import { popupText } from './popup.ts';
import { VICTORY } from './samples.ts';

const stage = useStage();
let settings: Tab;

beforeAll(async () => {
  settings = await stage.driver.open(`${stage.driver.origin}src/options/index.html`);
  await until('the settings', () => settings.evaluate(() => !!document.querySelector('#check-text')));
});

async function check(text: string): Promise<void> {
  await settings.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#check-text')!;
    field.focus();
    field.select();
  });
  await settings.type(text);
}

const sentences = () =>
  settings.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.inspected > li')].map(({ className, innerText }) => ({
      className,
      text: innerText,
    })),
  );

it('shows each sentence with its answer, or that it was left alone', async () => {
  await check(`Korra and Asami had soup. ${VICTORY}`);
  // Where the keys come slowly, a text that is half typed is looked at too, and it may have two sentences already.
  const [soup, victory] = await until('two sentences, to the last word', async () => {
    const all = await sentences();
    return all.length === 2 && all[1]!.text.includes(VICTORY) ? all : undefined;
  });
  expect(soup!.className).toBe('left-alone');
  expect(soup!.text).toContain('Left alone');
  expect(victory!.className).not.toBe('left-alone');
  expect(victory!.text).toMatch(/\d+ % sure/);
  expect(victory!.text).toContain('Konietzko');
});

it('says that a text without the names is not read', async () => {
  await check('They were only ever good friends.');
  await until('the words', async () => (await popupText(settings)).includes('so it is not read further'));
  expect(await sentences()).toEqual([]);
});
