/** Pages that try to drive, deceive or break us. Each scenario first shows that the extension works on such a page. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClosedRoot, type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings } from '../../tools/browsers/findings.ts';
import {
  cardText,
  clickInCard,
  hoverMark,
  marksOn,
  openCard,
  settledMarks,
} from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO, MUSIC, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const CANARY = 'nobody has copied anything';
let tab: Tab;
let url: string;

beforeAll(async () => {
  url = stage.site.page('/article', article(VICTORY, MAKO, MUSIC));
  tab = await stage.driver.open(url);
});

beforeEach(async () => {
  await tab.goto(url);
  await settledMarks(tab, { atLeast: 3 });
});

/** What the clipboard holds, having been given something harmless before. */
async function copiedBy(deed: () => Promise<void>): Promise<string> {
  await tab.evaluate((text) => navigator.clipboard.writeText(text), CANARY);
  await deed();
  await pause(300);
  return tab.evaluate(() => navigator.clipboard.readText());
}

describe('a page cannot drive us', () => {
  it('synthetic pointer events on a mark open no card', async () => {
    const [mark] = await marksOn(tab);
    await tab.evaluate(({ x, y }) => {
      for (const type of [
        'pointerover',
        'pointerenter',
        'pointermove',
        'mousemove',
        'mouseover',
        'pointerdown',
        'click',
      ]) {
        for (let i = 0; i < 300; i++) {
          const target = document.elementFromPoint(x, y) ?? document.body;
          const init = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse' };
          target.dispatchEvent(new PointerEvent(type, init));
        }
      }
    }, mark?.at ?? { x: 0, y: 0 });
    await pause(900);
    expect(await openCard(tab)).toBeUndefined();
  });

  it('synthetic keys do not close the card, and messages and events of the page do nothing', async () => {
    await hoverMark(tab, VICTORY);
    await tab.evaluate(() => {
      const pressed = { key: 'Escape', bubbles: true, composed: true };
      for (const target of [document.body, document, window, ...document.documentElement.children]) {
        target.dispatchEvent(new KeyboardEvent('keydown', pressed));
        target.dispatchEvent(new CustomEvent('open-card', { detail: { kind: 'open' } }));
      }
      postMessage({ kind: 'settings', on: false }, '*');
      postMessage({ kind: 'open' }, '*');
    });
    await pause(500);
    expect(await openCard(tab)).toBeDefined();
  });

  it('synthetic clicks on the host copy nothing', async () => {
    await hoverMark(tab, VICTORY);
    const text = await copiedBy(async () => {
      await pause(400);
      await tab.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        host.click();
        const { x, y, width, height } = host.getBoundingClientRect();
        for (let row = 0; row < 10; row++) {
          for (let column = 0; column < 10; column++) {
            const at = { clientX: x + (width * column) / 10, clientY: y + (height * row) / 10 };
            host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...at }));
          }
        }
      });
    });
    expect(text).toBe(CANARY);
  });

  it('there is no channel it could speak to us by', async () => {
    const reached = await tab.evaluate(() => {
      const api = (globalThis as { chrome?: { runtime?: object }; browser?: object }).chrome?.runtime;
      return Boolean(api ?? (globalThis as { browser?: object }).browser);
    });
    expect(reached).toBe(false);
  });
});

/** Ways to make a reader press what is not seen. Each gets the card's host. */
const DECEITS: [string, (host: HTMLElement) => void][] = [
  ['the host made transparent', (host) => host.style.setProperty('opacity', '0', 'important')],
  ['the document made transparent', () => document.documentElement.style.setProperty('opacity', '0.01')],
  ['the host filtered away', (host) => host.style.setProperty('filter', 'opacity(0)', 'important')],
  ['the host clipped', (host) => host.style.setProperty('clip-path', 'inset(40%)', 'important')],
  [
    'the host masked',
    (host) => host.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)', 'important'),
  ],
  ['the host blended away', (host) => host.style.setProperty('mix-blend-mode', 'multiply', 'important')],
  ['the host scaled', (host) => host.style.setProperty('transform', 'scale(3)', 'important')],
  [
    'a popover over it that lets presses through',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:white;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  [
    'a popover over half of it',
    (host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `position:fixed;inset:auto;left:${x}px;top:${y}px;width:${width}px;height:${height / 2}px;background:white`;
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  [
    'a modal dialog over it',
    () => {
      const cover = document.createElement('dialog');
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none';
      document.body.append(cover);
      cover.showModal();
    },
  ],
  ['its visibility inherited away', (host) => host.style.setProperty('visibility', 'hidden', 'important')],
];

describe('a page cannot make a reader copy unseen', () => {
  it.each(DECEITS)(
    '%s: a real press copies nothing, unless the card is seen as before',
    async (_, deceive) => {
      const card = await hoverMark(tab, VICTORY);
      await pause(400);
      const at = await placeOfCopy(card);
      await tab.move(at, { steps: 4 });
      await pause(400); // the button has taken on the look it has under a pointer
      const before = await tab.screenshot();
      let after: Buffer | undefined;
      const text = await copiedBy(async () => {
        await deceiveOn(deceive);
        after = await tab.screenshot();
        await tab.click(at);
      });
      if (text !== CANARY) expect(after?.equals(before), 'the screen looks as it did').toBe(true);
    },
  );

  it('a card moved under a press that was meant for the page is not believed', async () => {
    const text = await copiedBy(async () => {
      const card = await hoverMark(tab, VICTORY);
      await tab.click(await placeOfCopy(card)); // at once: nobody reads so fast
    });
    expect(text).toBe(CANARY);
  });

  it('without deceit the same press copies', async () => {
    const card = await hoverMark(tab, VICTORY);
    const text = await copiedBy(async () => {
      await pause(400);
      await clickInCard(tab, card, 'Copy citation');
      await until('"Copied"', async () => (await cardText(card)).includes('Copied'));
    });
    expect(text).toContain('inching forward');
  });
});

describe('a page that does not want us', () => {
  const clearing = () =>
    tab.evaluate(() => {
      CSS.highlights.clear();
      document.body.append(document.createElement('i'));
    });

  it('clears the registry of highlights: they come back, and in the end we give up quietly', async () => {
    await clearing();
    await until('the marks to come back', async () => (await marksOn(tab)).length >= 3);
    for (let times = 0; times < 12; times++) {
      await clearing();
      await pause(400);
    }
    expect(await marksOn(tab)).toEqual([]);
    const state = await until('a stated surrender', async () =>
      (await askFindings(stage.driver)).find((heard) => heard.url === url),
    );
    expect(state.findings.state).toBe('surrendered');
  });

  it('removes our host as soon as it comes: no card stays, nothing loops, the page lives', async () => {
    await tab.evaluate(() => {
      const counts = { removed: 0 };
      Object.assign(window, { counts });
      new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const node of addedNodes) {
            if (node.parentNode !== document.documentElement) continue;
            (node as Element).remove();
            counts.removed++;
          }
        }
      }).observe(document.documentElement, { childList: true });
    });
    const [mark] = await marksOn(tab);
    for (let times = 0; times < 5; times++) {
      await tab.move({ x: 2, y: 2 });
      await tab.move(mark?.at ?? { x: 0, y: 0 }, { steps: 3 });
      await pause(700);
    }
    const { removed, answered } = await tab.evaluate(async () => {
      const began = performance.now();
      await new Promise((done) => setTimeout(done, 0));
      return {
        ...(window as unknown as { counts: { removed: number } }).counts,
        answered: performance.now() - began,
      };
    });
    expect(removed).toBeGreaterThan(0);
    expect(removed).toBeLessThan(20);
    expect(answered).toBeLessThan(200);
  });
});

describe('names that shadow the DOM', () => {
  it('forms whose fields are called like its members change nothing', async () => {
    const names = [
      'parentNode',
      'tagName',
      'childNodes',
      'firstChild',
      'nodeType',
      'textContent',
      'attributes',
      'matches',
      'closest',
      'children',
      'nextSibling',
      'getAttribute',
      'shadowRoot',
      'isConnected',
      'ownerDocument',
      'localName',
      'style',
      'id',
      'dataset',
      'querySelectorAll',
      'contains',
      'parentElement',
      'getRootNode',
      'checkVisibility',
      'hidden',
      'isContentEditable',
      'namespaceURI',
      'dir',
      'lang',
      'append',
      'remove',
      'addEventListener',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const images = [
      'body',
      'documentElement',
      'createElement',
      'title',
      'head',
      'contentType',
      'createRange',
      'createTreeWalker',
      'activeElement',
      'hidden',
      'getElementsByTagName',
      'querySelectorAll',
      'evaluate',
    ]
      .map((name) => `<img name="${name}" alt="">`)
      .join('');
    await tab.goto(
      stage.site.page(
        '/clobbered',
        documentOf(
          'The end of The Legend of Korra',
          `<form>${fields}<p>${VICTORY}</p><div><form>${fields}<p>${MAKO}</p></form></div></form>${images}`,
        ),
      ),
    );
    await settledMarks(tab, { atLeast: 2 });
    await hoverMark(tab, VICTORY);
  });

  it('a page that rewrites the prototypes of its own world changes nothing in ours', async () => {
    const spoil = `<script>
      const nothing = () => null;
      Document.prototype.createElement = nothing; Node.prototype.appendChild = nothing; Element.prototype.append = nothing;
      Array.prototype[Symbol.iterator] = nothing; Object.prototype.x = 1; Map.prototype.get = nothing; JSON.parse = nothing;
      Promise.prototype.then = nothing; Element.prototype.attachShadow = nothing; HTMLElement.prototype.showPopover = nothing;
    </script>`;
    const spoiled = stage.site.page('/spoiled', article(VICTORY).replace('</head>', `${spoil}</head>`));
    await tab.goto(spoiled);
    const heard = await until('the claim to be found', async () =>
      (await askFindings(stage.driver)).find(
        (each) => each.url === spoiled && each.findings.spots.length > 0,
      ),
    );
    expect(heard.findings.spots[0]?.text).toContain('inching forward');
  });
});

describe("a page's styles", () => {
  const HOSTILE = `* { color: red !important; font: italic 60px cursive !important; letter-spacing: 9px !important;
    text-indent: 3em !important; display: block !important }
    :not(#x):not(#y) { color: lime !important; text-transform: uppercase !important }`;

  it('do not reach the card: it has the size and look it has anywhere', async () => {
    const look = async (): Promise<object> => {
      const card = await hoverMark(tab, VICTORY);
      return card.evaluate((root) => {
        const words = root.querySelector('blockquote') as Element;
        const { fontSize, fontFamily, color, letterSpacing, textIndent, textTransform } =
          getComputedStyle(words);
        return { fontSize, fontFamily, color, letterSpacing, textIndent, textTransform };
      }, null);
    };
    const usual = await look();
    await tab.evaluate((css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }, HOSTILE);
    await tab.press('Escape');
    expect(await look()).toEqual(usual);
  });
});

/** Runs a deceit in the page. */
function deceiveOn(deceive: (host: HTMLElement) => void): Promise<void> {
  return tab.evaluate((source) => {
    const script = document.createElement('script');
    script.textContent = `(${source})(document.documentElement.lastElementChild)`;
    document.head.append(script);
  }, String(deceive));
}

async function placeOfCopy(card: ClosedRoot) {
  return card.evaluate((root) => {
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent?.includes('Copy'));
    const { x, y, width, height } = (button as Element).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, null);
}
