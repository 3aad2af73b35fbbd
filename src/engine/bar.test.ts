import { expect, it } from 'vitest';
import { isAlone, isPlain, isPlainAlone, surestOf, thresholdOn } from './bar.ts';
import type { Answer } from './judge.ts';

const bar = { threshold: 0.6, leastOnPage: 0.8 };

it('a page that says something plainly is heard in its fainter claims too', () => {
  expect(thresholdOn(bar, 0.85)).toBe(0.6);
});

it('a page that only murmurs is left alone: none of its sentences reaches the bar', () => {
  expect(thresholdOn(bar, 0.79)).toBeGreaterThan(0.79);
});

it('the surest sentence of a page without candidates is not sure at all', () => {
  expect(surestOf([undefined, { confidence: 0.3 }, { confidence: 0.7 }])).toBe(0.7);
  expect(surestOf([undefined])).toBe(0);
});

it.each([
  ['one statement and one verdict stand out', 0.9, 0.9, true],
  ['several statements could answer', 0.2, 0.9, false],
  ['the verdict is as likely wrong as right', 0.99, 0.49, false],
])('%s: plain is %s', (_, share, verdictShare, expected) => {
  const answer: Answer = { statements: [{ id: 'x', share }], verdict: 'supports', verdictShare };
  expect(isPlain(answer, 0.25)).toBe(expected);
});

it.each([
  ['one answer stands out', 0.5, 0.9, 0.9, true],
  ['no answer stands out', 0.9, 0.5, 0.9, false],
  ['it hardly sounds like a claim', 0.4, 0.9, 0.9, false],
])('a sentence alone, %s: marked is %s', (_, confidence, share, verdictShare, expected) => {
  const answer: Answer = { statements: [{ id: 'x', share }], verdict: 'supports', verdictShare };
  expect(isPlainAlone({ ...answer, confidence })).toBe(expected);
});

it('a comment stands alone, a page does not', () => {
  expect([1, 3, 4, 40].map(isAlone)).toEqual([true, true, false, false]);
});
