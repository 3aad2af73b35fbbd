/** What the content script costs a page without the topic: compiled, run, and everything it does later, as traced. */
import type { CDPSession, Page } from 'playwright-core';
import { startBrowser } from './extension.ts';
import { median, short, table } from './figures.ts';
import type { ExtensionRun } from './report-extension.ts';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of that, the time the thread really had; the rest went to other programs. */
  tdur?: number;
  tid: number;
  pid: number;
  args?: { data?: { url?: string }; fileName?: string };
}

const RUNS = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks']);
/** After the load event: the script starts when the page is idle, and looks at it then. */
const WATCHED_MS = 500;

/** Opens ordinary pages with the extension and prints what its script took there. */
export async function reportScript({
  program,
  extension,
  pages,
  urlOf,
  repeats,
}: ExtensionRun): Promise<void> {
  const { context, origin, close } = await startBrowser(program, extension);
  const first: number[] = [];
  const whole: number[] = [];
  try {
    const ordinary = pages.filter(({ group }) => group === 'ordinary').slice(0, 10);
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const each of ordinary) {
        const page = await context.newPage();
        const events = await traced(page, urlOf(each));
        const ours = events.filter(({ args }) => urlIn(args).startsWith(origin));
        first.push(
          sum(outermost(ours.filter(({ name }) => name === 'EvaluateScript' || name === 'v8.compile'))),
        );
        whole.push(sum(outermost(ours.filter(({ name }) => RUNS.has(name)))));
        await page.close();
      }
    }
  } finally {
    await close();
  }
  console.log(
    `\n## The content script on pages without the topic (medians of ${first.length} loads, as traced)\n`,
  );
  console.log(
    table(
      ['what', 'figure'],
      [
        ['compiled and run', `${short(median(first))} ms`],
        ['with all that follows', `${short(median(whole))} ms`],
      ],
    ),
  );
}

async function traced(page: Page, url: string): Promise<TraceEvent[]> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] },
  });
  await page.goto(url);
  await page.waitForTimeout(WATCHED_MS);
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  return events.filter(({ ph }) => ph === 'X');
}

const urlIn = (args: TraceEvent['args']): string => args?.data?.url ?? args?.fileName ?? '';

/** Without those that lie inside another. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

const sum = (events: readonly TraceEvent[]): number =>
  events.reduce((all, { dur = 0, tdur = dur }) => all + tdur, 0) / 1000;
