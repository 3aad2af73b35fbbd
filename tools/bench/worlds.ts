/** Methods timed on pages in Chromium, each in a fresh isolated world, all of them in every load, order rotated. */
import type { CDPSession, Page } from 'playwright-core';

/** Marked elements change the page for whoever comes after: these run last, each on a load of its own. */
const MUTATES = /^mark\.js/;
/** A method that needs longer than this once is not asked again. */
const TOO_LONG_MS = 20_000;
/** A hundred thousand comments take the browser itself more than half a minute. */
const LOADS_MS = 180_000;

export interface Timing {
  method: string;
  /** Milliseconds of the method, and of the floor in the same load. */
  ms: number;
  floor: number;
}

/**
 * Times methods on a page.
 * @param source the script of `in-page.ts`
 * @returns one timing for each method and repeat; fewer for those that take too long
 */
export async function timeMethods(
  page: Page,
  url: string,
  source: string,
  methods: readonly string[],
  repeats: number,
): Promise<Timing[]> {
  const timings: Timing[] = [];
  const tooLong = new Set<string>();
  const cdp = await page.context().newCDPSession(page);
  for (let repeat = 0; repeat < repeats; repeat++) {
    await page.goto(url, { timeout: LOADS_MS });
    const floor = async (): Promise<number> => inWorld(cdp, source, 'floor');
    let last = await floor();
    const rotated = methods.map((_, i) => methods[(i + repeat) % methods.length] as string);
    const still = rotated.filter((method) => !tooLong.has(method));
    for (const method of still.filter((name) => !MUTATES.test(name))) {
      const ms = await inWorld(cdp, source, method);
      timings.push({ method, ms, floor: last });
      if (ms > TOO_LONG_MS) tooLong.add(method);
    }
    for (const method of still.filter((name) => MUTATES.test(name))) {
      await page.goto(url, { timeout: LOADS_MS });
      last = await floor();
      const ms = await inWorld(cdp, source, method);
      timings.push({ method, ms, floor: last });
      if (ms > TOO_LONG_MS) tooLong.add(method);
    }
  }
  await cdp.detach();
  return timings;
}

let worlds = 0;

async function inWorld(cdp: CDPSession, source: string, method: string): Promise<number> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `bench-${++worlds}`,
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      returnByValue: true,
      timeout: 60_000,
    });
    if (exceptionDetails) return Number.POSITIVE_INFINITY;
    return result.value;
  };
  await evaluate(source);
  return (await evaluate(`bench(${JSON.stringify(method)})`)) as number;
}
