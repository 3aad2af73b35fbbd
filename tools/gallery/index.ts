/**
 * Photographs every state of card, popup, settings and welcome page, and has each checked for accessibility:
 * `npm run gallery -- [name part] [theme]`. Pictures go to tests/output/gallery. Exit code 1 when anything is wrong.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { buildGallery, PAGES, serve } from './build.ts';
import { SHOTS, type Shot, THEMES, type Theme } from './shots.ts';

const out = fileURLToPath(new URL('../../tests/output/gallery', import.meta.url));
const site = join(out, 'site');
const [wantedName = '', wantedTheme = ''] = process.argv.slice(2);
const faults: string[] = [];

mkdirSync(out, { recursive: true });
await buildGallery(site);
const { server, origin } = await serve(site);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
let taken = 0;
try {
  for (const theme of THEMES.filter(({ name }) => name.startsWith(wantedTheme))) {
    const context = await browser.newContext({
      colorScheme: theme.dark ? 'dark' : 'light',
      forcedColors: theme.forced ? 'active' : 'none',
      contrast: theme.contrast ? 'more' : 'no-preference',
      deviceScaleFactor: theme.zoom ?? 1,
    });
    await photographAll(context, theme);
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
for (const fault of faults) console.error(fault);
console.log(`${taken} pictures in tests/output/gallery, ${faults.length} faults`);
process.exitCode = faults.length || !taken ? 1 : 0;

async function photographAll(context: BrowserContext, theme: Theme): Promise<void> {
  const page = await context.newPage();
  for (const shot of SHOTS.filter(({ name }) => name.includes(wantedName))) {
    const name = `${shot.name}.${theme.name}`;
    const hear = (message: string): void => void faults.push(`${name}: ${message}`);
    page.removeAllListeners();
    page.on('pageerror', ({ message }) => hear(message));
    page.on('console', (message) => message.type() === 'error' && hear(message.text()));
    await open(page, shot, theme);
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: shot.page !== 'popup' });
    taken++;
    if (
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    ) {
      hear('is wider than the window');
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      hear(`${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
}

async function open(page: Page, shot: Shot, theme: Theme): Promise<void> {
  const [width, height] = shot.size;
  const shown = theme.width ?? Math.max(320, Math.round(width / (theme.zoom ?? 1))); // 320 is the narrowest to reflow to
  await page.setViewportSize({ width: shown, height });
  await page.goto(
    `${origin}/${PAGES[shot.page]}?${shot.query}${theme.locale ? `&locale=${theme.locale}` : ''}`,
  );
  if (theme.text) {
    await page.evaluate(
      (percent) => {
        document.documentElement.style.fontSize = percent;
      },
      `${theme.text * 100}%`,
    );
  }
  await page.waitForLoadState('networkidle');
  await shot.act?.(page);
}
