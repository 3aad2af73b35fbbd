import { expect, it } from 'vitest';
import { isPlain, reachesBar, surestOf, thresholdOn } from './bar.ts';
import type { Answer } from './judge.ts';

const bar = { threshold: 0.6, leastOnPage: 0.8, leastPlain: 0.25 };
const answerOf = (share: number, verdictShare: number): Answer => ({
  statements: [{ id: 'x', share }],
  verdict: 'supports',
  verdictShare,
});

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
  expect(isPlain(answerOf(share, verdictShare), 0.25)).toBe(expected);
});

it.each([
  ['likely, on a page that is sure elsewhere', 0.65, 0.4, { surest: 0.9, count: 40 }, true],
  ['likely, but not plain at all', 0.65, 0.2, { surest: 0.9, count: 40 }, false],
  ['faint, and not plain', 0.5, 0.4, { surest: 0.9, count: 40 }, false],
  ['faint, but its answer stands out', 0.5, 0.7, { surest: 0.9, count: 40 }, true],
  ['fainter still', 0.4, 0.95, { surest: 0.9, count: 40 }, false],
  ['faint on a page that only murmurs', 0.5, 0.95, { surest: 0.7, count: 40 }, false],
  ['faint, but a comment of its own', 0.5, 0.7, { surest: 0.5, count: 3 }, true],
  ['a comment of its own without one answer', 0.75, 0.5, { surest: 0.75, count: 1 }, false],
  ['sure', 0.85, 0.3, { surest: 0.85, count: 40 }, true],
])('a sentence that is %s', (_, confidence, plain, around, expected) => {
  expect(reachesBar({ ...answerOf(plain, 1), confidence }, bar, around)).toBe(expected);
});
