/** Renders src/view/icon.svg into public/icons/*.png with the installed Chromium: `npx tsx tools/icons.ts`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path)).toString('base64');
const large = read('src/view/icon.svg');
const small = read('src/view/icon-small.svg');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${size > 16 ? large : small}">`,
    );
    await page.screenshot({ path: at(`public/icons/${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
