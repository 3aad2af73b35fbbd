/** Every fixture page, with the extension and without: the page is the same to whoever looks at it from inside. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/driver.ts';
import { useStage, useTwins } from './browser.ts';

const FOLDER = join(import.meta.dirname, '../pages');
const PAGES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5));
/** A known flaw: Chromium gives what it skips off the screen no boxes any more once its styles were asked for. */
const WITHOUT_BOXES = ['content-visibility'];
/** In which a page of this size is long read and marked. */
const READ_MS = 400;

const stage = useStage();
const twins = useTwins(stage);

interface Seen {
  html: string;
  boxes: string;
  styles: string;
}

/** The document as a string, the box of every element, and every computed style of the first few hundred. */
function look(tab: Tab): Promise<Seen> {
  return tab.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const box = (element: Element): string => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    };
    const style = (element: Element): string => {
      const computed = getComputedStyle(element);
      return [...computed].map((name) => computed.getPropertyValue(name)).join(';');
    };
    return {
      html: document.documentElement.outerHTML,
      boxes: elements.map(box).join('\n'),
      styles: elements.slice(0, 300).map(style).join('\n'),
    };
  });
}

it.each(PAGES)('%s: same document, same boxes, same styles', async (name) => {
  const url = stage.site.page(`/${name}`, readFileSync(join(FOLDER, `${name}.html`), 'utf8'));
  await Promise.all([twins.withIt.goto(url), twins.without.goto(url)]);
  await new Promise((done) => setTimeout(done, READ_MS));
  const [seen, control] = await Promise.all([look(twins.withIt), look(twins.without)]);
  expect(seen.html).toBe(control.html);
  if (!WITHOUT_BOXES.includes(name)) expect(seen.boxes).toBe(control.boxes);
  expect(seen.styles === control.styles).toBe(true);
});

it('there are sixty pages and more', () => {
  expect(PAGES.length).toBeGreaterThanOrEqual(60);
});
