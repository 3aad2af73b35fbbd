/** The first table: methods on pages, as multiples of the bare walk of the page's text. */
import type { Browser } from './extension.ts';
import { median, percentile, short, table } from './figures.ts';
import type { BenchPage } from './pages.ts';
import { timeMethods } from './worlds.ts';

export interface MethodsRun {
  browser: Browser;
  pages: readonly BenchPage[];
  urlOf(page: BenchPage): string;
  /** The script that is timed. */
  source: string;
  repeats: number;
}

const OURS = ['gate', 'ours'];
const PEERS = ['mark.js, list', 'mark.js, one pattern', 'quote anchoring', 'compromise', 'wink-nlp'];
/** On pages of megabytes these do not come back. */
const HEAVY = ['mark.js, list', 'compromise', 'wink-nlp', 'quote anchoring', 'mark.js, one pattern'];

/** Times all methods on all pages and prints the table. */
export async function reportMethods({ browser, pages, urlOf, source, repeats }: MethodsRun): Promise<void> {
  const page = await browser.context.newPage();
  const methods = [...OURS, ...PEERS];
  const ordinary = new Map<string, number[]>(methods.map((method) => [method, []]));
  const rows: string[][] = [];
  for (const each of pages) {
    if (each.name === '500 frames') continue; // what frames cost is a matter of the whole extension
    const some =
      each.group === 'ordinary' || each.group === 'topic'
        ? methods
        : methods.filter((m) => !HEAVY.includes(m));
    // Peers on thirty ordinary pages would take an hour: every fifth stands for them.
    const asked = each.group === 'ordinary' && Number(each.name.split(' ')[1]) % 5 !== 1 ? OURS : some;
    const timings = await timeMethods(page, urlOf(each), source, asked, repeats);
    const ratios = (method: string): number[] =>
      timings.filter((timing) => timing.method === method).map(({ ms, floor }) => ms / floor);
    if (each.group === 'ordinary') {
      for (const method of asked) ordinary.get(method)?.push(median(ratios(method)));
      continue;
    }
    const floor = median(timings.map((timing) => timing.floor));
    rows.push([each.name, `${short(floor)} ms`, ...methods.map((method) => short(median(ratios(method))))]);
  }
  const over = (share: number): string[] =>
    methods.map((method) => short(percentile(ordinary.get(method) ?? [], share)));
  rows.unshift(['ordinary pages, median', '', ...over(0.5)], ['ordinary pages, 90 %', '', ...over(0.9)]);
  console.log(`\n## Work on the page's thread, as multiples of the bare walk (medians of ${repeats})\n`);
  console.log(table(['page', 'walk', ...methods], rows));
  await page.close();
}
