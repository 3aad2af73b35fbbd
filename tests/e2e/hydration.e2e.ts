/** A page that a framework takes over after we have marked it: no complaint, no other document than without us. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver.ts';
import { hoverMark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { startBrowser, useStage } from './browser.ts';
import { MAKO, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const PREACT = join(import.meta.dirname, '..', '..', 'node_modules', 'preact');
const stage = useStage();
let bare: Driver;

/** The same tree as markup of a server and as the framework makes it; it complains of every difference. */
const SERVED = `<main id="app"><h1>The end of The Legend of Korra</h1><p>${VICTORY}</p><p>Read 0 times.</p></main>`;
const APP = `import { h, hydrate, options } from 'preact';
  import 'preact/debug';
  const App = ({ times, more }) => [
    h('h1', null, 'The end of The Legend of Korra'), h('p', null, ${JSON.stringify(VICTORY)}),
    h('p', null, 'Read ', times, ' times.'), more && h('p', null, more)];
  window.said = [];
  for (const how of ['error', 'warn']) console[how] = (...words) => said.push(words.join(' '));
  addEventListener('error', (event) => said.push(event.message));
  window.show = (props) => { hydrate(h(App, props), app); return app.innerHTML; };
  window.again = async (props) => { const { render } = await import('preact'); render(h(App, props), app); };
  window.ready = true;`;
const IMPORTS = {
  preact: '/lib/preact.js',
  'preact/debug': '/lib/debug.js',
  'preact/devtools': '/lib/devtools.js',
};

interface Page {
  ready?: boolean;
  said: string[];
  show(props: object): string;
  again(props: object): Promise<void>;
}

beforeAll(async () => {
  const script = { 'content-type': 'text/javascript' };
  const serve = (path: string, file: string) =>
    stage.site.page(path, readFileSync(join(PREACT, file), 'utf8'), script);
  serve('/lib/preact.js', 'dist/preact.mjs');
  serve('/lib/debug.js', 'debug/dist/debug.mjs');
  serve('/lib/devtools.js', 'devtools/dist/devtools.mjs');
  stage.site.page('/lib/app.js', APP, script);
  bare = await startBrowser({ extension: undefined });
});
afterAll(() => bare?.close());

/** Opens the page, lets the framework take it over and draw it twice; answers the document and all complaints. */
async function run(tab: Tab, between: () => Promise<unknown>): Promise<{ html: string; said: string[] }> {
  await until('the framework', () => tab.evaluate(() => (window as unknown as Page).ready));
  await tab.evaluate(() => void (window as unknown as Page).show({ times: 0 }));
  await between();
  await tab.evaluate((more) => (window as unknown as Page).again({ times: 1, more }), MAKO);
  await new Promise((done) => setTimeout(done, 300)); // it draws in a later turn
  return tab.evaluate(() => ({
    html: (document.querySelector('#app') as Element).innerHTML,
    said: (window as unknown as Page).said,
  }));
}

it('a marked page is hydrated and drawn again as without us, and its new words are marked', async () => {
  const head = `<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script><script type="module" src="/lib/app.js"></script>`;
  const url = stage.site.page('/app', documentOf('The end of The Legend of Korra', SERVED, head));
  const without = await run(await bare.open(url), async () => undefined);
  const tab = await stage.driver.open(url);
  await settledMarks(tab); // marked before the framework comes
  const withUs = await run(tab, async () => {
    await hoverMark(tab, VICTORY);
  });
  expect(withUs).toEqual(without);
  expect(withUs.said).toEqual([]);
  await until('both claims to be marked', async () => (await marksOn(tab)).length === 2);
});

it('and the framework does complain of a page that was changed', async () => {
  const url = `${stage.site.origin}/app`;
  const tab = await bare.open(url);
  await until('the framework', () => tab.evaluate(() => (window as unknown as Page).ready));
  const said = await tab.evaluate(() => {
    const changed = document.querySelector('p') as Element;
    changed.replaceWith(Object.assign(document.createElement('font'), { textContent: 'translated' }));
    const page = window as unknown as Page;
    page.show({ times: 0 });
    return page.said;
  });
  expect(said.join(' ')).toMatch(/hydrat|Expected a DOM node/i);
});
