import { describe, expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/driver.ts';
import { settledMarks } from '../../tools/browsers/screen.ts';
import { useStage, useTwins } from './browser.ts';
import { article, MAKO, MUSIC, OFF_TOPIC, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

/** Written into the page before anything else: counts every change of the document, and every error. */
const WATCH = `<script>
  window.seen = { mutations: 0, errors: [] };
  addEventListener('error', (event) => seen.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  addEventListener('load', () => new MutationObserver((records) => { seen.mutations += records.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));
</script>`;

const PAGES: [string, string, number][] = [
  ['an article with claims', article(VICTORY, MAKO, MUSIC).replace('</head>', `${WATCH}</head>`), 3],
  ['a page without the topic', documentOf('Soup', OFF_TOPIC, WATCH), 0],
  [
    'a page with forms, frames, dialogs and a shadow root',
    documentOf(
      'The end of The Legend of Korra',
      `<p>${VICTORY}</p><form><input name="parentNode" value="${MUSIC}"><textarea>${MUSIC}</textarea></form>
       <dialog open><p>${MAKO}</p></dialog><iframe srcdoc="<p>${MUSIC}</p>"></iframe>
       <div><template shadowrootmode="open"><p>${MUSIC}</p></template></div>`,
      WATCH,
    ),
    2,
  ],
];

const stage = useStage();
const twins = useTwins(stage);

interface Seen {
  html: string;
  mutations: number;
  errors: string[];
  boxes: string;
  clicked: string;
}

/** The document as a string, and everything else the page itself can tell. */
function look(tab: Tab): Promise<Seen> {
  return tab.evaluate(() => {
    const { seen } = window as unknown as { seen: { mutations: number; errors: string[] } };
    const box = (element: Element): string => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    };
    const grid = Array.from({ length: 400 }, (_, i) =>
      document.elementFromPoint((i % 20) * 48 + 5, Math.floor(i / 20) * 38 + 5),
    );
    return {
      html: document.documentElement.outerHTML,
      ...seen,
      boxes: [...document.querySelectorAll('*')].map(box).join('\n'),
      clicked: grid.map((element) => element?.tagName ?? '-').join(' '),
    };
  });
}

describe('until a card opens, the page cannot tell that we are there', () => {
  it.each(PAGES)(
    '%s: same document, same boxes, same element under every point, no change seen, no error',
    async (name, html, marks) => {
      const url = stage.site.page(`/${name.replace(/\W/g, '-')}`, html);
      await twins.withIt.goto(url);
      await twins.without.goto(url);
      if (marks > 0) await settledMarks(twins.withIt, { atLeast: marks });
      else await new Promise((done) => setTimeout(done, 500)); // there is nothing to wait for
      const seen = await look(twins.withIt);
      expect(seen).toEqual(await look(twins.without));
      expect(seen).toMatchObject({ mutations: 0, errors: [] });
    },
  );
});
