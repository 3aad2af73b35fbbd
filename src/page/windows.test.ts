import { describe, expect, it } from 'vitest';
import { contextOf, pack } from './windows.ts';

const paragraphs = (count: number, size: number) =>
  Array.from({ length: count }, (_, i) => ({ text: `${i}:${'x'.repeat(size - String(i).length - 1)}` }));

describe('paragraphs are sent in windows', () => {
  it('a short page is one window with what stands before it', () => {
    const all = paragraphs(3, 100);
    expect(pack(all, ['Heading', 'Before.'])).toEqual([{ before: ['Heading', 'Before.'], paragraphs: all }]);
  });

  it('nothing to send is no window', () => {
    expect(pack([], ['Heading'])).toEqual([]);
  });

  it('no window is larger than 64 kB, and none is lost', () => {
    const all = paragraphs(100, 1000);
    const windows = pack(all, []);
    expect(windows.flatMap((window) => window.paragraphs)).toEqual(all);
    for (const window of windows) {
      expect(window.paragraphs.reduce((sum, { text }) => sum + text.length * 2, 0)).toBeLessThanOrEqual(
        65_536,
      );
    }
  });

  it('a window knows the heading and the end of the one before it', () => {
    const [first, second] = pack(paragraphs(40, 1000), ['Heading']);
    expect(second?.before[0]).toBe('Heading');
    expect(second?.before.at(-1)).toBe(first?.paragraphs.at(-1)?.text);
  });

  it.each([
    ['at most six paragraphs', 20, 10, 6],
    ['at most about two thousand letters', 20, 900, 3],
  ])('context is %s', (_, count, size, expected) => {
    expect(contextOf({ before: [], paragraphs: paragraphs(count, size) })).toHaveLength(expected);
  });
});
