/** The third table: ten thousand elements added in a hundred bursts. */
import type { Browser } from './extension.ts';
import { median, short, table } from './figures.ts';

export interface StormRun {
  browser: Browser;
  url: string;
  source: string;
  repeats: number;
}

const WATCHERS = ['once', 'ours', 'again'] as const;

/** Lets storms pass over a page that all watchers observe at once, each in a world of its own. */
export async function reportStorm({ browser, url, source, repeats }: StormRun): Promise<void> {
  const spent: Record<(typeof WATCHERS)[number], number[]> = { once: [], ours: [], again: [] };
  const page = await browser.context.newPage();
  const cdp = await browser.context.newCDPSession(page);
  for (let repeat = 0; repeat < repeats; repeat++) {
    await page.goto(url);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const worlds = new Map<string, number>();
    for (let i = 0; i < WATCHERS.length; i++) {
      const watcher = WATCHERS[(i + repeat) % WATCHERS.length] as string;
      const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: `storm-${repeat}-${watcher}`,
      });
      await cdp.send('Runtime.evaluate', { expression: `${source};watch('${watcher}')`, contextId });
      worlds.set(watcher, contextId);
    }
    await page.evaluate(storm);
    for (const watcher of WATCHERS) {
      const { result } = await cdp.send('Runtime.evaluate', {
        expression: 'spent()',
        contextId: worlds.get(watcher) as number,
        returnByValue: true,
      });
      spent[watcher].push(result.value as number);
    }
  }
  await page.close();
  const ratio = (watcher: 'ours' | 'again'): string =>
    short(median(spent[watcher].map((ms, i) => ms / (spent.once[i] as number))));
  console.log(`\n## Ten thousand elements added in a hundred bursts (medians of ${repeats})\n`);
  console.log(
    table(
      ['watcher', 'work', 'against reading what was added once'],
      [
        ['reads what was added once', `${short(median(spent.once))} ms`, '1'],
        ['ours', `${short(median(spent.ours))} ms`, ratio('ours')],
        ['reads the page again each time', `${short(median(spent.again))} ms`, ratio('again')],
      ],
    ),
  );
}

/** Runs in the page. */
async function storm(): Promise<void> {
  const feed = document.querySelector('main') ?? document.body;
  for (let burst = 0; burst < 100; burst++) {
    for (let i = 0; i < 100; i++) {
      const comment = document.createElement('div');
      const words = document.createElement('p');
      words.textContent = `Comment ${burst}-${i}: the bridge was closed, opened, and closed again, which surprised nobody.`;
      comment.append(words);
      feed.append(comment);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
}
