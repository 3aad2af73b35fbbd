/** What is read of every fixture page, and what is still read when its text nodes are split and its nodes shuffled. */
import { afterEach, describe, expect, it } from 'vitest';
import { expectedOf, openPage, PAGES } from '../../tests/pages/open.ts';
import { anchor, stillReads } from './anchor.ts';
import { type Paragraph, readUnit } from './extract.ts';
import * as gate from './gate.ts';
import { findShadowRoots, subtreeMentionsTopic } from './gate.ts';
import { isAboutTopic, plan } from './plan.ts';

const CLAIM = /[^.!?]*\bplanned\b[^.!?]*\bfrom the\b(?! day)[^.!?]*[.!?]*/giu;

let close: (() => void) | undefined;
afterEach(() => {
  close?.();
  close = undefined;
});

/** What a generator returns. */
function run<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** All paragraphs of the document, as the session reads them. */
function readDocument(): Paragraph[] {
  const parts = [document, ...findShadowRoots(document)];
  const hasTopic = parts.some((part) => run(subtreeMentionsTopic(part)));
  if (!hasTopic) return [];
  const whole = isAboutTopic(document, gate);
  const units = run(plan(document.body, whole ? undefined : gate.mentionsTopic));
  return units.flatMap((unit) => run(readUnit(unit)).paragraphs);
}

interface Claim {
  paragraph: Paragraph;
  start: number;
  end: number;
}

function claimsIn(paragraphs: readonly Paragraph[]): Claim[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(CLAIM)].map(({ index, 0: words }) => {
      const start = index + words.length - words.trimStart().length;
      return { paragraph, start, end: start + words.trim().length };
    }),
  );
}

const wordsOf = ({ paragraph, start, end }: Claim): string => paragraph.text.slice(start, end);

/** What the ranges of a claim cover, read the way the page's own text is. */
function covered({ paragraph, start, end }: Claim): string | undefined {
  return anchor(paragraph, start, end)
    ?.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    })
    .join('');
}

/** All at once for each node: splitting letter by letter copies the rest of a long text each time. */
function splitIntoLetters(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    const letters = document.createDocumentFragment();
    for (let at = 0; at < node.data.length; at++) letters.append(new Text(node.data.charAt(at)));
    node.replaceWith(letters);
  }
}

describe('what is read of a page', () => {
  it.each(PAGES)('%s', (name) => {
    close = openPage(name);
    const claims = claimsIn(readDocument());
    expect(claims.map(wordsOf), expectedOf(name).oddity).toEqual(expectedOf(name).marks);
  });
});

describe('the same with every text node split into letters', () => {
  it.each(PAGES.filter((name) => name !== 'one-line'))('%s', (name) => {
    close = openPage(name);
    for (const part of [document.body, ...findShadowRoots(document.body)]) splitIntoLetters(part);
    expect(claimsIn(readDocument()).map(wordsOf)).toEqual(expectedOf(name).marks);
  });
});

describe('ranges cover the words that were read', () => {
  it.each(PAGES)('%s', (name) => {
    close = openPage(name);
    for (const claim of claimsIn(readDocument())) {
      const tidy = (text: string): string => text.replace(/[\u00AD\u200B\u2060]/g, '').replace(/\s+/g, ' ');
      const words = tidy(covered(claim) ?? 'nothing');
      // What is left out inside a sentence (a footnote mark, a hidden aside) lies under its range all the same.
      const letters = [...wordsOf(claim).replace(/\s/g, '')];
      let at = 0;
      for (const letter of words) if (letter === letters[at]) at++;
      expect(at, words).toBe(letters.length);
      expect(words[0]).toBe(wordsOf(claim)[0]);
      expect(words.at(-1)).toBe(wordsOf(claim).at(-1));
    }
  });
});

describe('reading leaves the page as it was', () => {
  it.each(PAGES)('%s', (name) => {
    close = openPage(name);
    const before = document.documentElement.outerHTML;
    readDocument();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('after a thousand random edits no range covers words that were not read', () => {
  /** Three are so long that a thousand edits take minutes; in one, names of fields trip the edits themselves. */
  const UNEDITED = ['one-line', 'deep', 'long-paragraph', 'form-around'];
  const EDITED = PAGES.filter((name) => !UNEDITED.includes(name));
  it.each(EDITED)('%s', (name) => {
    close = openPage(name);
    const random = seeded(name.length * 7919);
    let claims = claimsIn(readDocument());
    for (let edit = 0; edit < 1000; edit++) {
      changeSomething(random);
      for (const claim of claims) {
        if (!stillReads(claim.paragraph, claim.start, claim.end)) continue;
        for (const piece of piecesOf(claim)) expect(piece.there).toBe(piece.read);
      }
      if (edit % 50 === 0) claims = claimsIn(readDocument());
    }
  });
});

/** Each stretch of a claim as it was read, and as it stands in its node now. */
function piecesOf({ paragraph: { text, map }, start, end }: Claim): { read: string; there: string }[] {
  return map.nodes.flatMap((node, i) => {
    const from = Math.max(start, map.at[i] ?? 0);
    const to = Math.min(end, map.at[i + 1] ?? text.length);
    if (from >= to) return [];
    const inNode = (map.from[i] ?? 0) + from - (map.at[i] ?? 0);
    const there = node.data.slice(inNode, inNode + to - from).replace(/\s/g, ' ');
    return [{ read: text.slice(from, to).trimEnd(), there: there.trimEnd() }];
  });
}

function changeSomething(random: (below: number) => number): void {
  const nodes = [...document.body.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
  const node = nodes[random(nodes.length)];
  if (!node) return;
  const kind = random(5);
  if (kind === 0 && node instanceof Text) node.data = node.data.slice(random(4));
  else if (kind === 1 && node instanceof Text && node.data.length > 2)
    node.splitText(1 + random(node.data.length - 2));
  else if (kind === 2) node.parentNode?.normalize();
  else if (kind === 3) node.parentNode?.append(node);
  else if (node instanceof Text) node.appendData(' Rain.');
}

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}
