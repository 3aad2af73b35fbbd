/** Pages of more than anyone reads: they go on living, and their claims are marked. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings, POPUP } from '../../tools/browsers/findings.ts';
import { settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, CLEAR, MAKO, MUSIC, VICTORY } from './samples.ts';

/** A page that counts its own turns: one that is not let work has had none when it is asked. */
const COUNTING = `<script>window.turns = 0; setInterval(() => { turns++; }, 4);</script>`;
const LIVES = 10; // turns; a scan in one piece leaves none

const PATIENCE_MS = 150_000; // the browser itself needs long for such pages when others work beside it
vi.setConfig({ testTimeout: 180_000 });

const stage = useStage();
let tab: Tab;
let url: string;

const turns = (): Promise<number> => tab.evaluate(() => (window as unknown as { turns: number }).turns);
/** Asks for no place on the screen: that would make the browser lay all of the page out. */
const isMarked = (words: string): Promise<boolean> =>
  tab.evaluate((wanted) => {
    let found = false;
    CSS.highlights.forEach((highlight) => {
      highlight.forEach(({ startContainer, startOffset, endOffset }) => {
        found ||= (startContainer as Text).data.slice(startOffset, endOffset).includes(wanted);
      });
    });
    return found;
  }, words);

beforeAll(async () => {
  url = stage.site.page('/long', article(VICTORY).replace('</head>', `${COUNTING}</head>`));
  tab = await stage.driver.open(url);
});

/** Puts much into the page at once, with a claim at its end, and waits for that; answers the turns it had meanwhile. */
async function grow<Words extends string | string[]>(
  fill: (claim: Words) => void,
  words: Words,
): Promise<number> {
  const [last = ''] = [words].flat().slice(-1);
  await tab.goto(url);
  await settledMarks(tab);
  await tab.evaluate(fill, words);
  const before = await turns();
  await until('the claim at the end to be marked', () => isMarked(last), PATIENCE_MS);
  return (await turns()) - before;
}

describe('a page of', () => {
  it('a million text nodes lives while it is read, to its end', async () => {
    const had = await grow((claim) => {
      const long = document.createElement('section');
      for (let row = 0; row < 1000; row++) {
        const line = document.createElement('p');
        for (let word = 0; word < 500; word++) {
          const piece = document.createElement('i');
          piece.append(' ');
          line.append(piece, 'o');
        }
        long.append(line);
      }
      const last = document.createElement('p');
      last.textContent = claim;
      long.append(last);
      long.style.cssText = 'content-visibility: auto; margin-top: 3000px';
      document.querySelector('main')?.append(long);
    }, MAKO);
    expect(had).toBeGreaterThan(LIVES);
  });

  it('one text of 20 MB lives while it is read, and what is marked in it stays marked', async () => {
    const had = await grow(
      ([middle, end]) => {
        const long = document.createElement('p');
        long.style.contentVisibility = 'auto';
        const half = 'so it goes, says the mouse. '.repeat(375_000);
        long.append(`${half} ${middle} ${half} ${end}`);
        document.querySelector('main')?.append(long);
      },
      [CLEAR, MUSIC], // quotations: found by their words, whatever stands around them
    );
    expect(had).toBeGreaterThan(LIVES);
    expect(await isMarked(CLEAR)).toBe(true);
  });

  it('twenty thousand elements inside each other lives, and what stands beside them is marked', async () => {
    const had = await grow((claim) => {
      let inner = document.createElement('div');
      const outer = inner;
      outer.style.display = 'none'; // no browser lays so many out
      for (let depth = 0; depth < 20_000; depth++) {
        const next = document.createElement('div');
        inner.append(next);
        inner = next;
      }
      inner.append('The Legend of Korra.');
      const last = document.createElement('p');
      last.textContent = claim;
      document.querySelector('main')?.append(outer, last);
    }, MAKO);
    expect(had).toBeGreaterThan(0);
  });
});

describe('a page that never rests', () => {
  it('asks of a storm only a few questions, keeps its mark and gets the new one', async () => {
    await tab.goto(url);
    await settledMarks(tab);
    const popup = await stage.driver.open(stage.driver.origin + POPUP);
    await popup.evaluate(() => {
      const { chrome } = window as unknown as {
        chrome: { runtime: { onMessage: { addListener(hear: (message: { kind: string }) => void): void } } };
      };
      Object.assign(window, { asked: 0 });
      chrome.runtime.onMessage.addListener(({ kind }) => {
        if (kind === 'spot') (window as unknown as { asked: number }).asked++;
      });
    });
    await tab.toFront();
    await tab.evaluate(async (claim) => {
      const ticker = document.createElement('p');
      document.querySelector('main')?.append(ticker);
      const words = ticker.appendChild(document.createTextNode(''));
      for (let round = 0; round < 100; round++) {
        for (let times = 0; times < 1000; times++) words.data = `Korra, round ${round}, time ${times}.`;
        await new Promise((done) => setTimeout(done, 0));
      }
      const last = document.createElement('p');
      last.textContent = claim;
      document.querySelector('main')?.append(last);
    }, MAKO);
    await until('the new claim to be marked', () => isMarked(MAKO));
    expect(await isMarked(VICTORY)).toBe(true);
    const asked = await popup.evaluate(() => (window as unknown as { asked: number }).asked);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(100); // of a hundred thousand changes
    await popup.close();
  });

  it('uses its nodes again ten thousand times: no mark ever lies over other words', async () => {
    await tab.goto(url);
    await settledMarks(tab);
    const stale = await tab.evaluate(async (claim) => {
      const list = document.createElement('main');
      const rows = Array.from({ length: 20 }, () => document.createElement('p'));
      list.append(...rows);
      document.querySelector('main')?.append(list);
      const wrong = new Set<string>();
      for (let round = 0; round < 500; round++) {
        for (const [at, row] of rows.entries()) {
          const words =
            (round + at) % 7 === 0 ? claim : `Line ${round + at}, about the weather in Korra's town.`;
          if (row.firstChild) (row.firstChild as Text).data = words;
          else row.textContent = words;
        }
        await new Promise((done) => setTimeout(done, 0));
        CSS.highlights.forEach((highlight) => {
          highlight.forEach(({ startContainer, startOffset, endOffset }) => {
            const text = (startContainer as Text).data.slice(startOffset, endOffset);
            if (/^Line|weather/.test(text)) wrong.add(text);
          });
        });
      }
      return [...wrong];
    }, MAKO);
    expect(stale).toEqual([]);
    await until('the last claims to be marked', () => isMarked(MAKO));
  });
});

describe('a page of five hundred frames', () => {
  it('has none of the hidden and tiny ones read, and is marked itself', async () => {
    const frame = (at: number): string =>
      `<iframe ${at % 2 ? 'hidden' : 'width="1" height="1"'} srcdoc="<p>The Legend of Korra. Frame ${at}.</p>"></iframe>`;
    const many = Array.from({ length: 500 }, (_, at) => frame(at)).join('');
    const there = stage.site.page('/frames', article(VICTORY).replace('</main>', `</main>${many}`));
    await tab.goto(there);
    await settledMarks(tab);
    const heard = (await askFindings(stage.driver)).filter(({ findings }) => findings.state !== 'off');
    expect(heard.map(({ frame: id }) => id)).toEqual([0]);
  });
});
