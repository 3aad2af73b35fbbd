/** Documents that are not pages of text, and documents that are replaced under us. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const WORDS = `The Legend of Korra. ${VICTORY} ${MAKO}`;
let tab: Tab;
let url: string;

beforeAll(async () => {
  url = stage.site.page('/article', article(VICTORY));
  tab = await stage.driver.open(url);
  await settledMarks(tab);
});

describe('a document that is no page', () => {
  it.each([
    ['XML', 'application/xml', `<?xml version="1.0"?><post><p>${WORDS}</p></post>`],
    ['a feed', 'text/xml', `<?xml version="1.0"?><rss><channel><title>${WORDS}</title></channel></rss>`],
    ['SVG', 'image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${WORDS}</text></svg>`],
    ['text', 'text/plain', WORDS],
    ['JSON', 'application/json', JSON.stringify({ text: WORDS })],
  ])('%s is left alone', async (name, type, body) => {
    const path = `/${encodeURIComponent(name)}`;
    const there = stage.site.page(path, body, { 'content-type': `${type}; charset=utf-8` });
    await tab.goto(there);
    expect(await tab.url()).toBe(there); // shown, not downloaded
    await pause(900);
    expect(await marksOn(tab)).toEqual([]);
    await tab.goto(url);
    await settledMarks(tab); // and the next page is read as ever
  });
});

describe('a document without a body of text', () => {
  const quiet = (root: string) =>
    documentOf(
      'The Legend of Korra',
      `<p>${WORDS}</p>`,
      `<script>window.errors = [];
      addEventListener('error', (e) => errors.push(e.message));
      addEventListener('unhandledrejection', (e) => errors.push(String(e.reason)));
      addEventListener('DOMContentLoaded', () => { ${root} });</script>`,
    );

  it.each([
    ['its body removed', 'document.body.remove()'],
    ['its root removed', 'document.documentElement.remove()'],
    ['a frameset for a body', 'document.body.replaceWith(document.createElement("frameset"))'],
  ])('%s: nothing is marked, no error reaches the page', async (name, deed) => {
    await tab.goto(stage.site.page(`/${encodeURIComponent(name)}`, quiet(deed)));
    await pause(900);
    expect(await tab.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    expect(await marksOn(tab)).toEqual([]);
  });
});

describe('a document rewritten after loading', () => {
  it.each([
    [
      'its body replaced',
      (html: string) => {
        const made = document.createElement('body');
        const paragraph = document.createElement('p');
        paragraph.textContent = html;
        made.append(paragraph);
        document.body.replaceWith(made);
      },
    ],
    [
      'all of it written anew',
      (html: string) => {
        document.open();
        document.write(`<title>The Legend of Korra</title><p>${html}</p>`);
        document.close();
      },
    ],
  ])('%s: the new words are marked, the old are gone', async (_, rewrite) => {
    await tab.goto(url);
    await settledMarks(tab);
    await tab.evaluate(rewrite, MAKO);
    await until('the new claim alone', async () => {
      const texts = (await marksOn(tab)).map(({ text }) => text);
      return texts.length === 1 && texts[0]?.includes('Mako');
    });
  });
});
