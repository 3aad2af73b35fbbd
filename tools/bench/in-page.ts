/**
 * What is timed inside a page, each in a fresh isolated world as a content script has: the floor, our own reading with
 * its marks, and the peers. Bundled into one script; answers with milliseconds of synchronous work.
 */
import search from 'approx-string-match';
import nlp from 'compromise';
import Mark from 'mark.js';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { anchor } from '../../src/page/anchor.ts';
import { type Paragraph, readUnit } from '../../src/page/extract.ts';
import { countMentions, findShadowRoots, mentionsTopic, subtreeMentionsTopic } from '../../src/page/gate.ts';
import { createHighlighter } from '../../src/page/highlighter.ts';
import { isAboutTopic, plan } from '../../src/page/plan.ts';
import { pack } from '../../src/page/windows.ts';

/** Words that all keyword methods look for; the first are the gate's. */
const WORDS =
  'korra,asami,bryke,konietzko,dimartino,finale,ending,creators,couple,planned,network,forced,fans,canon,friends,season,writers,portal,spirit,romance,subtext,kiss,endgame,shippers'.split(
    ',',
  );
const CLAIM =
  /[^.!?]*\b(?:planned from the start|are a couple|forced the ending|out of nowhere)\b[^.!?]*[.!?]*/gi;

function run<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function floor(): string {
  const skip = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!skip.test(node.parentNode?.nodeName ?? '')) parts.push((node as Text).data);
  }
  return parts.join('');
}

function gate(): boolean {
  const roots = findShadowRoots(document);
  return [document, ...roots].some((part) => run(subtreeMentionsTopic(part)));
}

/** Reading and marking as the content script does it, the answers of the background being there at once. */
function ours(): { spent: number; marks: number } {
  let start = performance.now();
  let marks = 0;
  if (!gate()) return { spent: performance.now() - start, marks };
  const whole = isAboutTopic(document, { mentionsTopic, countMentions });
  const units = run(plan(document.body, whole ? undefined : mentionsTopic));
  let spent = performance.now() - start;
  const highlighter = createHighlighter();
  for (const unit of units) {
    start = performance.now();
    const { paragraphs } = run(readUnit(unit));
    const windows = pack(paragraphs, []);
    JSON.stringify(windows.map((window) => window.paragraphs.map(({ text }) => text))); // what sending costs
    spent += performance.now() - start;
    const found = spotsIn(paragraphs); // the engine's work, done elsewhere in life
    start = performance.now();
    for (const { paragraph, from, to } of found) {
      const ranges = anchor(paragraph, from, to);
      if (!ranges) continue;
      highlighter?.paint('otr-supports', ranges);
      highlighter?.paint('otr-supports-tint', ranges);
      marks++;
    }
    spent += performance.now() - start;
  }
  highlighter?.eraseAll();
  return { spent, marks };
}

function spotsIn(paragraphs: readonly Paragraph[]): { paragraph: Paragraph; from: number; to: number }[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(CLAIM)].map(({ index, 0: words }) => ({
      paragraph,
      from: index + words.length - words.trimStart().length,
      to: index + words.length,
    })),
  );
}

const marked = (options: (mark: Mark) => void): void => options(new Mark(document.body));

const QUOTES = [
  'Our intention with the last scene was to make it as clear as possible that yes, they have feelings for each other.',
  'You can celebrate it, embrace it, accept it, get over it, or whatever you feel the need to do.',
  'We never set out to do this, but the idea of it was there and we trusted it.',
];

/** Quote anchoring as Hypothesis does it: exact first, then the nearest approximate match. */
function quotes(): number {
  const text = document.body.textContent ?? '';
  return QUOTES.filter((quote) => text.includes(quote) || search(text, quote, quote.length / 2).length > 0)
    .length;
}

const METHODS: Record<string, () => unknown> = {
  floor,
  gate,
  ours,
  'mark.js, list': () => marked((mark) => mark.mark(WORDS, { separateWordSearch: false })),
  'mark.js, one pattern': () => marked((mark) => mark.markRegExp(new RegExp(WORDS.join('|'), 'gi'))),
  'quote anchoring': quotes,
  compromise: () => nlp(floor()).sentences().length,
  'wink-nlp': () => wink().readDoc(floor()).sentences().length(),
};

let loaded: ReturnType<typeof winkNLP> | undefined;
function wink(): ReturnType<typeof winkNLP> {
  loaded ??= winkNLP(winkModel);
  return loaded;
}

/** Loads what a method needs before the clock runs: the peers' start-up is not counted against them. */
function prepare(name: string): void {
  if (name === 'wink-nlp') wink();
  if (name === 'compromise') nlp('Warm.').sentences();
}

Object.assign(globalThis, {
  bench(name: string): number {
    prepare(name);
    const start = performance.now();
    const made = METHODS[name]?.() as { spent?: number } | undefined;
    return made?.spent ?? performance.now() - start;
  },
});
