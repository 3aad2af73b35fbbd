/**
 * Photographs every state of card, popup, settings and welcome page: `npm run gallery -- [name part] [theme]`.
 * Pictures go to tests/output/gallery. Exit code 1 when the accessibility checker finds anything.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { buildGallery, PAGES, serve } from './build.ts';
import { SHOTS, THEMES } from './shots.ts';

const out = fileURLToPath(new URL('../../tests/output/gallery', import.meta.url));
const site = join(out, 'site');
const [wantedName = '', wantedTheme = ''] = process.argv.slice(2);

mkdirSync(out, { recursive: true });
await buildGallery(site);
const { server, origin } = await serve(site);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const theme of THEMES.filter(({ name }) => name.startsWith(wantedTheme))) {
    const context = await browser.newContext({
      colorScheme: theme.dark ? 'dark' : 'light',
      forcedColors: theme.forced ? 'active' : 'none',
      contrast: theme.contrast ? 'more' : 'no-preference',
      deviceScaleFactor: theme.zoom ?? 1,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`);
    });
    for (const shot of SHOTS.filter(({ name }) => name.includes(wantedName))) {
      const [width, height] = shot.size;
      const zoom = theme.zoom ?? 1;
      await page.setViewportSize({
        width: Math.round((theme.width ?? width) / zoom),
        height: Math.round(height),
      });
      await page.goto(
        `${origin}/${PAGES[shot.page]}?${shot.query}${theme.locale ? `&locale=${theme.locale}` : ''}`,
      );
      await page.waitForLoadState('networkidle');
      await shot.act?.(page);
      await page.screenshot({
        path: join(out, `${shot.name}.${theme.name}.png`),
        fullPage: shot.page !== 'popup',
      });
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
