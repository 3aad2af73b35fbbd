/** Other extensions on the same page: one that darkens it, one that translates it, one that corrects it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { hoverMark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO, VICTORY } from './samples.ts';

/** What such extensions do to a page, on loading and again whenever it changes. */
const COMPANIONS: Record<string, string> = {
  darkener: `const dark = document.createElement('style');
    dark.textContent = 'html, body, * { background-color: #181a1b !important; color: #e8e6e3 !important }';
    const work = () => { if (!dark.isConnected) document.head.append(dark);
      for (const each of document.querySelectorAll('*')) if (!each.dataset.dark) each.dataset.dark = '1'; };
    work(); new MutationObserver(work).observe(document, { childList: true, subtree: true, attributes: true });`,
  translator: `const work = () => { for (const each of document.querySelectorAll('p:not([data-translated])')) {
      each.dataset.translated = '1';
      const words = document.createElement('font'); words.style.verticalAlign = 'inherit';
      words.append(...each.childNodes); each.append(words); } };
    setTimeout(() => { work(); new MutationObserver(work).observe(document.body, { childList: true, subtree: true }); }, 300);`,
  corrector: `const host = document.createElement('corrector-layer'); host.attachShadow({ mode: 'open' });
    document.documentElement.append(host); document.body.setAttribute('data-corrector-installed', '');
    new MutationObserver(() => { if (host !== document.documentElement.lastElementChild)
      setTimeout(() => document.documentElement.append(host), 50); }).observe(document.documentElement, { childList: true });`,
};

const stage = useStage();
const folder = mkdtempSync(join(tmpdir(), 'on-the-record-companions-'));
let tab: Tab;

beforeAll(async () => {
  for (const [name, script] of Object.entries(COMPANIONS)) {
    const home = join(folder, name);
    mkdirSync(home);
    writeFileSync(join(home, 'script.js'), script);
    const manifest = {
      ...{ manifest_version: 3, name, version: '1.0' },
      content_scripts: [{ matches: ['http://*/*'], js: ['script.js'] }],
      browser_specific_settings: { gecko: { id: `${name}@example.org` } },
    };
    writeFileSync(join(home, 'manifest.json'), JSON.stringify(manifest));
    await stage.driver.addExtension(home);
  }
  const counting = `<script>window.changes = 0; addEventListener('load', () => new MutationObserver((all) => {
    changes += all.length; }).observe(document, { subtree: true, childList: true, attributes: true }));</script>`;
  tab = await stage.driver.open(
    stage.site.page('/article', article(VICTORY).replace('</head>', `${counting}</head>`)),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const changes = (): Promise<number> => tab.evaluate(() => (window as unknown as { changes: number }).changes);

describe('beside three others that change the page', () => {
  it('they all are at work, and the claim is marked once and has its card', async () => {
    await until('the others', () =>
      tab.evaluate(
        () =>
          !!document.querySelector('p[data-dark][data-translated] > font') &&
          !!document.querySelector('corrector-layer'),
      ),
    );
    const marks = await settledMarks(tab);
    expect(marks.filter(({ text }) => text.includes('inching forward'))).toHaveLength(1);
    await hoverMark(tab, VICTORY);
  });

  it('a new claim is changed by them and marked by us, and then everybody rests', async () => {
    await tab.press('Escape');
    await tab.move({ x: 2, y: 2 });
    await tab.evaluate((claim) => {
      const line = document.createElement('p');
      line.textContent = claim;
      document.querySelector('main')?.append(line);
    }, MAKO);
    await until('the new claim', async () => (await marksOn(tab)).some(({ text }) => text.includes('Mako')));
    await settledMarks(tab, { atLeast: 2 });
    const before = await changes();
    await new Promise((done) => setTimeout(done, 2000));
    expect((await changes()) - before).toBe(0); // nobody answers anybody without end
  });
});
