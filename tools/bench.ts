/**
 * `npm run bench`: what the extension costs a page, against the bare walk of its text and against others who do similar
 * work, in one run on this machine. Prints Markdown tables of ratios; the milliseconds beside them are this machine's.
 *
 * `--quick` takes few pages and repeats; `--repeats 3` only fewer repeats; `--only methods|extension|storm|worker|script|scale` runs one part;
 * `--pages topic|article|thread|hostile|ordinary` takes pages of one group.
 */
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { makeEmptyExtension, startBrowser } from './bench/extension.ts';
import { type BenchPage, benchPages, stormPage } from './bench/pages.ts';
import { reportExtension } from './bench/report-extension.ts';
import { reportMethods } from './bench/report-methods.ts';
import { reportScale } from './bench/report-scale.ts';
import { reportScript } from './bench/report-script.ts';
import { reportStorm } from './bench/report-storm.ts';
import { reportWorker } from './bench/report-worker.ts';
import { needBrowser } from './browsers/find.ts';

const ROOT = join(import.meta.dirname, '..');
const EXTENSION = process.env.BENCH_EXTENSION ?? join(ROOT, 'dist/chrome');

const {
  values: { quick, only, pages: group, repeats: asked },
} = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    pages: { type: 'string' },
    repeats: { type: 'string' },
  },
});
const wants = (part: string): boolean => only === undefined || only === part;
const repeats = asked ? Number(asked) : quick ? 3 : 7;

if (!existsSync(EXTENSION)) throw new Error(`${EXTENSION} is not there; npm run build makes it.`);
const program = needBrowser('chromium', (line) => console.error(line));
const pages = benchPages({ quick }).filter((page) => !group || page.group === group);
if (!pages.length) throw new Error(`--pages ${group}: there is no page of that group.`);
const server = await serve([...pages, stormPage()]);
const urlOf = ({ name }: BenchPage): string =>
  `http://localhost:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}`;
const empty = makeEmptyExtension();
try {
  if (wants('methods')) {
    const bare = await startBrowser(program);
    const source = await bundle('tools/bench/in-page.ts');
    await reportMethods({ browser: bare, pages, urlOf, source, repeats }).finally(bare.close);
  }
  if (wants('storm')) {
    const bare = await startBrowser(program);
    const source = await bundle('tools/bench/in-page-storm.ts');
    await reportStorm({ browser: bare, url: urlOf(stormPage()), source, repeats }).finally(bare.close);
  }
  if (wants('extension'))
    await reportExtension({ program, extension: EXTENSION, empty, pages, urlOf, repeats });
  if (wants('worker')) await reportWorker(program, EXTENSION, repeats);
  if (wants('script')) await reportScript({ program, extension: EXTENSION, empty, pages, urlOf, repeats });
  if (wants('scale')) reportScale();
} finally {
  server.close();
  rmSync(empty, { recursive: true, force: true });
}

function serve(served: readonly BenchPage[]): Promise<Server> {
  const made = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const page = served.find((each) => each.name === name);
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      // An isolated page has a clock of five microseconds; others have one of a hundred.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(page?.html ?? '');
  });
  return new Promise((resolve) => made.listen(0, () => resolve(made)));
}

/** One script for the page from our sources and the peers. */
async function bundle(entry: string): Promise<string> {
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: join(ROOT, entry), output: { format: 'iife' } },
    },
  });
  const [{ output }] = (Array.isArray(made) ? made : [made]) as [
    { output: { type: string; code?: string }[] },
  ];
  return output.find(({ type }) => type === 'chunk')?.code ?? '';
}
