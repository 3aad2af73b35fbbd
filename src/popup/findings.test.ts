import { describe, expect, it } from 'vitest';
import type { Verdict } from '../engine/types.ts';
import type { Findings, FoundSpot } from '../platform/messages.ts';
import { countByVerdict, gather, groupByClaim, takeIn } from './findings.ts';

const spot = (key: string, claim = 'c', verdict: Verdict = 'supports'): FoundSpot => ({
  key,
  claim,
  verdict,
  text: key,
  prefix: '',
  suffix: '',
  statements: ['s'],
});

const frame = (state: Findings['state'], keys = '', top = false): Findings => ({
  state,
  top,
  site: top ? 'top.example' : 'inner.example',
  from: 0,
  spots: keys ? keys.split(' ').map((key) => spot(key)) : [],
});

const of = (...frames: Findings[]) => gather(new Map(frames.map((each, at) => [at, each])));

describe('the frames of a tab make one report', () => {
  it.each<[string, Findings[], string | undefined]>([
    ['nothing heard, nothing said', [], undefined],
    ['one frame speaks for itself', [frame('done', 'a', true)], 'done'],
    ['an inner frame on the topic counts', [frame('no topic', '', true), frame('done', 'a')], 'done'],
    [
      'as long as one frame reads, the tab is being read',
      [frame('done', 'a', true), frame('reading')],
      'reading',
    ],
    ['a page that fought us is told of', [frame('surrendered', 'a', true), frame('done')], 'surrendered'],
    ['switched off at the top is switched off', [frame('off', '', true), frame('done')], 'off'],
    ['an inner frame that is off is not the page', [frame('done', '', true), frame('off')], 'done'],
  ])('%s', (_, frames, state) => {
    expect(of(...frames)?.state).toBe(state);
  });

  it('thousands of spots come in parts, and a new telling replaces the former', () => {
    const frames = new Map<number, Findings>();
    const keys = (): string[] | undefined => gather(frames)?.spots.map(({ key }) => key);
    takeIn(frames, 0, frame('done', 'a b', true));
    takeIn(frames, 0, { ...frame('done', 'c d', true), from: 2 });
    takeIn(frames, 0, { ...frame('done', 'e', true), from: 4 });
    expect(keys()).toEqual(['a', 'b', 'c', 'd', 'e']);
    takeIn(frames, 0, frame('done', 'f', true));
    expect(keys()).toEqual(['f']);
  });

  it('spots keep their frame, the top frame first, and the site is the top frame’s', () => {
    const report = gather(
      new Map([
        [7, frame('done', 'x')],
        [0, frame('done', 'a b', true)],
      ]),
    );
    expect(report?.spots.map(({ key, frame }) => `${frame}${key}`)).toEqual(['0a', '0b', '7x']);
    expect(report?.site).toBe('top.example');
  });

  it('no site is named while the top frame is silent', () => {
    expect(of(frame('done', 'a'))?.site).toBeUndefined();
  });
});

describe('the outline', () => {
  const placed = [spot('1', 'b'), spot('2', 'a', 'contradicts'), spot('3', 'b', 'contradicts')].map(
    (each) => ({
      ...each,
      frame: 0,
    }),
  );

  it('groups by claim, in the order of the page', () => {
    expect(
      groupByClaim(placed).map(({ claim, spots }) => `${claim}: ${spots.map(({ key }) => key)}`),
    ).toEqual(['b: 1,3', 'a: 2']);
  });

  it('counts the verdicts that were given, in a fixed order', () => {
    expect(countByVerdict(placed)).toEqual([
      { verdict: 'supports', n: 1 },
      { verdict: 'contradicts', n: 2 },
    ]);
  });
});
