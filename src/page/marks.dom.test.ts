/** What is marked: where a text node is so long that it is read in many parts, in comments, and in which order. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SpotReply } from '../platform/messages.ts';
import { DEFAULTS } from '../platform/settings-record.ts';
import { type Paragraph, readUnit } from './extract.ts';
import type { Highlighter } from './highlighter.ts';
import { createMarks, type Marks } from './marks.ts';

const CLAIM = 'It was planned.';
const FILLER = 'So it goes, says the mouse. ';
const HIGHLIGHTER = { paint: () => () => undefined } as unknown as Highlighter;

let block: HTMLElement;
let marks: Marks;
beforeEach(() => {
  block = document.body.appendChild(document.createElement('p'));
  block.append(Array.from({ length: 3 }, () => FILLER.repeat(600) + CLAIM).join(' '));
  marks = createMarks(HIGHLIGHTER, DEFAULTS);
});
afterEach(() => block.remove());

function read(): Paragraph[] {
  const reading = readUnit({ first: block, last: block });
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value.paragraphs;
  }
}

/** What the background answers for one part: a spot for each claim in it. */
function answerTo({ text }: Paragraph): SpotReply {
  const spots = [...text.matchAll(/It was planned\./g)].map(({ index, 0: words }) => ({
    ...{ paragraph: 0, start: index, end: index + words.length },
    ...{ claim: 'planned', verdict: 'contradicts', statements: ['one'], confidence: 1, why: [] },
  }));
  const found = { spots, statements: [{ id: 'one' }], claims: [{ id: 'planned' }] };
  return found as unknown as SpotReply;
}

const answerAll = (): void => {
  for (const part of read()) marks.put([part], answerTo(part));
};

describe('a text node that is read in parts', () => {
  it('keeps the marks of every part', () => {
    expect(read().length).toBeGreaterThan(3);
    answerAll();
    expect(marks.list()).toHaveLength(3);
  });

  it('keeps each mark, not one more, when it is read again', () => {
    answerAll();
    const keys = marks.list().map(({ key }) => key);
    answerAll();
    expect(marks.list().map(({ key }) => key)).toEqual(keys);
  });

  it('loses a mark whose part makes no claim any more, and no other', () => {
    answerAll();
    const part = read().find(({ text }) => text.includes(CLAIM));
    marks.put([part as Paragraph], { spots: [], statements: [], claims: [] });
    expect(marks.list()).toHaveLength(2);
  });
});

describe('marks that come in several answers', () => {
  it('are listed as they stand on the page, whichever came first', () => {
    block.innerHTML = `<b>One. ${CLAIM}</b><br>Two. ${CLAIM} Three. ${CLAIM}<br>Four. ${CLAIM}`;
    const [one, two, three] = read();
    for (const part of [three!, one!, two!]) marks.put([part], answerTo(part));
    const before = marks.list().map(({ paragraph, spot }) => paragraph.text.slice(0, spot.start).trim());
    expect(before).toEqual(['One.', 'Two.', `Two. ${CLAIM} Three.`, 'Four.']);
  });
});

describe('a claim repeated within one comment', () => {
  const painted = (): number => marks.list().filter(({ erase }) => erase).length;

  it('is marked once, again once that mark has gone, and each time where the reader wants it', () => {
    block.innerHTML = `<span class="comment" style="display: block">${CLAIM}<br>Again. ${CLAIM}</span>${CLAIM}`;
    for (const part of read()) marks.put([part], answerTo(part));
    expect(marks.list()).toHaveLength(3);
    expect(painted()).toBe(2); // one in the comment, and the one outside
    marks.apply({ ...DEFAULTS, everyRepeat: true });
    expect(painted()).toBe(3);
    marks.apply(DEFAULTS);
    expect(painted()).toBe(2);
    block.querySelector('span')!.firstChild!.nodeValue = 'It rained.';
    marks.sweep();
    for (const part of read()) marks.put([part], answerTo(part));
    expect(painted()).toBe(2);
  });
});
