import { describe, expect, it } from 'vitest';
import { shareOf } from './profile.ts';

const nodes = [
  { id: 1, callFrame: { url: '' }, children: [2, 4] },
  { id: 2, callFrame: { url: 'chrome-extension://x/page.js' }, children: [3] },
  { id: 3, callFrame: { url: '' } },
  { id: 4, callFrame: { url: 'https://example.org/app.js' } },
];

describe("the extension's share of a profile", () => {
  it.each([
    ['its own frames', [2, 2, 4], [0, 1000, 1000, 1000], [2]],
    ['what they call', [2, 3, 4], [0, 1000, 1000, 1000], [2]],
    ['not those of the page', [4, 4], [0, 1000, 1000], []],
    ['stretches are told apart', [2, 4, 2], [0, 1000, 5000, 2000], [1, 2]],
    ['a blurred sample parts nothing', [2, 4, 2], [0, 1000, 200, 1000], [2.2]],
  ])('%s', (_, samples, timeDeltas, slices) => {
    const share = shareOf({ nodes, samples, timeDeltas }, 'chrome-extension://x');
    expect(share.slices).toEqual(slices);
    expect(share.total).toBeCloseTo(slices.reduce((sum, slice) => sum + slice, 0));
  });
});
