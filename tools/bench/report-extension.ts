/** The second table: the built extension in the browser, with what it adds to a page. */
import { type Browser, startBrowser, type Visit, visit } from './extension.ts';
import { median, percentile, short, table } from './figures.ts';
import type { BenchPage } from './pages.ts';

export interface ExtensionRun {
  program: string;
  extension: string;
  /** An extension with an empty content script. */
  empty: string;
  pages: readonly BenchPage[];
  urlOf(page: BenchPage): string;
  repeats: number;
}

/** Opens every page with the extension, with an empty one and with none, in turn, and prints the differences. */
export async function reportExtension({
  program,
  extension,
  empty,
  pages,
  urlOf,
  repeats,
}: ExtensionRun): Promise<void> {
  const some = pages.filter(
    ({ group, name }) => group !== 'ordinary' || Number(name.split(' ')[1]) % 5 === 1,
  );
  const rows: string[][] = [];
  const browsers = {
    ours: await startBrowser(program, extension),
    empty: await startBrowser(program, empty),
    none: await startBrowser(program),
  };
  try {
    for (const page of some) {
      const visits: Record<keyof typeof browsers, Visit[]> = { ours: [], empty: [], none: [] };
      const times = page.group === 'hostile' ? Math.min(3, repeats) : repeats;
      for (let repeat = 0; repeat < times; repeat++) {
        for (const [name, browser] of Object.entries(browsers) as [keyof typeof browsers, Browser][]) {
          visits[name].push(await visit(browser, urlOf(page), page.group !== 'ordinary'));
        }
      }
      rows.push(rowOf(page.name, visits));
    }
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
  }
  console.log(`\n## The built extension (medians of ${repeats}, hostile pages of 3)\n`);
  const head = ['page', 'marks', 'first mark after load', 'our work', 'longest slice', 'slices p95'];
  console.log(
    table([...head, 'layouts added', 'restyles added', 'nodes added', 'heap over an empty script'], rows),
  );
}

function rowOf(name: string, { ours, empty, none }: Record<'ours' | 'empty' | 'none', Visit[]>): string[] {
  const middle = (visits: Visit[], value: (visit: Visit) => number): number => median(visits.map(value));
  const added = (value: (visit: Visit) => number, base: Visit[]): number =>
    middle(ours, value) - middle(base, value);
  const slices = ours.flatMap(({ share }) => share.slices);
  const first = middle(ours, ({ firstMark }) => firstMark);
  return [
    name,
    String(middle(ours, ({ marks }) => marks)),
    Number.isNaN(first) ? '–' : `${short(first)} ms`,
    `${short(middle(ours, ({ share }) => share.total))} ms`,
    `${short(Math.max(0, ...slices))} ms`,
    `${short(percentile(slices, 0.95))} ms`,
    String(added(({ layouts }) => layouts, none)),
    String(added(({ restyles }) => restyles, none)),
    String(added(({ nodes }) => nodes, none)),
    `${short(added(({ heap }) => heap, empty) / 1000)} kB`,
  ];
}
