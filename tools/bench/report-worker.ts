/** The engine where it lives: the extension's background in the browser, asked as a page asks it. */
import { startBrowser } from './extension.ts';
import { median, short, table } from './figures.ts';
import { topicWindows } from './report-scale.ts';

const LETTERS = 400_000;
const WAKINGS = 7;
/** Until a stopped background is really gone. */
const STOPPED_MS = 1_000;

interface Runtime {
  runtime: { sendMessage(message: unknown): Promise<{ statements: { id: string }[] }> };
}

/** Times answers of the background, awake and just woken, and prints the table. */
export async function reportWorker(program: string, extension: string, repeats: number): Promise<void> {
  const { context, origin, close } = await startBrowser(program, extension);
  const windows = topicWindows(LETTERS);
  const bytes = windows.flatMap(({ paragraphs }) => paragraphs).join('').length;
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/src/options/index.html`);
    const answer = (asked: unknown[]): Promise<number> =>
      page.evaluate(async (pages) => {
        const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
        const start = performance.now();
        // As a page asks: two at a time, and what it has been given before it need not be given again.
        const known: string[] = [];
        const waiting = [...pages];
        await Promise.all(
          [0, 1].map(async () => {
            for (let next = waiting.shift(); next; next = waiting.shift()) {
              const reply = await runtime.sendMessage({ kind: 'spot', page: next, known: [...known] });
              known.push(...reply.statements.map(({ id }) => id));
            }
          }),
        );
        return performance.now() - start;
      }, asked);
    await answer(windows);
    const rounds: number[] = [];
    for (let i = 0; i < repeats; i++) rounds.push(await answer(windows));

    const cdp = await context.newCDPSession(page);
    await cdp.send('ServiceWorker.enable');
    const short1 = [{ title: 'Korra', paragraphs: ['Korra and Asami were planned from the start.'] }];
    const awake: number[] = [];
    const woken: number[] = [];
    for (let i = 0; i < WAKINGS; i++) {
      awake.push(await answer(short1));
      await cdp.send('ServiceWorker.stopAllWorkers');
      await new Promise((resolve) => setTimeout(resolve, STOPPED_MS));
      woken.push(await answer(short1));
    }
    console.log(`\n## The background in the browser (medians of ${repeats})\n`);
    const speed = bytes / 1e6 / (median(rounds) / 1000);
    console.log(
      table(
        ['what', 'figure'],
        [
          ['text per second, messages there and back included', `${short(speed)} MB/s`],
          ['answer to a sentence, awake', `${short(median(awake))} ms`],
          ['answer to a sentence, just woken', `${short(median(woken))} ms`],
        ],
      ),
    );
  } finally {
    await close();
  }
}
