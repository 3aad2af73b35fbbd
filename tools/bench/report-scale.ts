/**
 * The fourth table: the engine with more claims and statements than there are. The learnt weights are for the real
 * ones; what grows here is everything that is built from the corpus.
 */
import { corpus } from '../../src/corpus/index.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { createSpotter } from '../../src/engine/spotter.ts';
import type { PageText } from '../../src/engine/types.ts';
import stored from '../../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../../src/engine/weights.ts';
import { median, short, table } from './figures.ts';
import { benchPages } from './pages.ts';

const SIZES = [0, 100, 1_000, 10_000];
/** Windows of this many paragraphs, as the page sends them. */
const WINDOW = 60;
const LETTERS = 400_000;

/** Spots the same text with corpora of growing size and prints the table. */
export function reportScale(): void {
  const windows = topicWindows(LETTERS);
  const letters = windows.flatMap(({ paragraphs }) => paragraphs).join('').length;
  const rows = SIZES.map((more) => {
    const grown = grow(more);
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    const spotter = createSpotter(grown, stored as Weights);
    const waking = performance.now() - start;
    const rounds = [0, 1, 2].map(() => {
      const from = performance.now();
      for (const window of windows) spotter(window);
      return performance.now() - from;
    });
    const memory = (process.memoryUsage().heapUsed - before) / 1e6;
    const speed = letters / 1e6 / (median(rounds) / 1000);
    return [
      String(grown.claims.length),
      `${short(waking)} ms`,
      `${short(speed)} MB/s`,
      `${short(memory)} MB`,
    ];
  });
  console.log('\n## The engine with a growing corpus (one core, medians of 3)\n');
  console.log(table(['claims', 'waking', 'text per second', 'memory'], rows));
}

/** The corpus with more claims, each with a statement of its own, made of real words in another order. */
function grow(more: number): Corpus {
  const words = corpus.statements.flatMap(({ quote }) => quote.split(' '));
  const [model] = corpus.statements;
  const [claim] = corpus.claims;
  if (!model || !claim) throw new Error('The corpus is empty.');
  const statements = Array.from({ length: more }, (_, i) => ({
    ...model,
    id: `made-${i}`,
    quote: Array.from({ length: 24 }, (_word, at) => words[(i * 7919 + at * 31) % words.length]).join(' '),
  }));
  return {
    ...corpus,
    statements: [...corpus.statements, ...statements],
    claims: [
      ...corpus.claims,
      ...statements.map(({ id }) => ({ ...claim, id: `claim-${id}`, statements: [id] })),
    ],
  };
}

/** Text of the topic page, over and over, in windows as the page sends them. */
export function topicWindows(letters: number): PageText[] {
  const page = benchPages({ quick: true }).find(({ group }) => group === 'topic');
  const paragraphs = [...(page?.html ?? '').matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ''),
  );
  const windows: PageText[] = [];
  for (let length = 0; length < letters; ) {
    const from = (windows.length * WINDOW) % paragraphs.length;
    const part = Array.from(
      { length: WINDOW },
      (_, i) => paragraphs[(from + i) % paragraphs.length] as string,
    );
    windows.push({ title: 'The Legend of Korra', paragraphs: part });
    length += part.join('').length;
  }
  return windows;
}
