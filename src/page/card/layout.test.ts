import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isInView, placeCard } from './layout.ts';

const CARD = { width: 392, height: 300 };
const DESK = { width: 1200, height: 800 };
const PHONE = { width: 320, height: 480 };
const box = (left: number, top: number, width: number, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a card stands', () => {
  it.each([
    ['below its words', [box(100, 100, 300)], DESK, 'below'],
    ['above them near the lower edge', [box(100, 700, 300)], DESK, 'above'],
    ['below all lines of a long sentence', [box(100, 100, 800), box(100, 120, 300)], DESK, 'below'],
    ['beside words that fill the height', [box(10, 0, 300, 800)], DESK, 'after'],
    ['before them at the right edge', [box(850, 0, 340, 800)], DESK, 'before'],
    ['below on a phone', [box(10, 60, 300)], PHONE, 'below'],
    ['above on a phone', [box(10, 400, 300)], PHONE, 'above'],
  ] as const)('%s', (_, words, viewport, side) => {
    expect(placeCard(words, CARD, viewport).side).toBe(side);
  });

  it('near the pointer', () => {
    const { left } = placeCard([box(100, 100, 1000)], CARD, DESK, { x: 700, y: 110 });
    expect(left).toBeGreaterThan(600);
    expect(left).toBeLessThan(700);
  });
});

/** Windows from a phone's to a wall's, and how far the reader has zoomed in: no smaller than pages must still reflow to. */
const viewports = fc
  .record({
    width: fc.integer({ min: 320, max: 2560 }),
    height: fc.integer({ min: 256, max: 1440 }),
    zoom: fc.constantFrom(0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5),
  })
  .map(({ width, height, zoom }) => ({
    width: Math.max(320, Math.round(width / zoom)),
    height: Math.max(256, Math.round(height / zoom)),
  }));

/** A sentence of one to five lines in a column, partly out of sight perhaps, and the line that is pointed at, if any. */
const sentences = fc.record({
  left: fc.double({ min: 0, max: 0.95, noNaN: true }),
  top: fc.double({ min: -0.05, max: 0.98, noNaN: true }),
  width: fc.double({ min: 0.02, max: 1, noNaN: true }),
  lines: fc.integer({ min: 1, max: 5 }),
  lineHeight: fc.integer({ min: 14, max: 32 }),
  pointed: fc.option(fc.nat(4)),
});
const cards = fc.record({ width: fc.constant(392), height: fc.integer({ min: 120, max: 440 }) });
const places = fc.record({ view: viewports, sentence: sentences, card: cards });

type Place = typeof places extends fc.Arbitrary<infer Each> ? Each : never;

/** The boxes of a sentence's lines, where the card comes to stand, and how much of either is where it should not be. */
function stand({ view, sentence, card }: Place) {
  const { lines, lineHeight, pointed } = sentence;
  const left = sentence.left * view.width;
  const width = Math.min(sentence.width * view.width, view.width - left);
  const top = sentence.top * view.height;
  const words = Array.from({ length: lines }, (_, line) =>
    box(left, top + line * lineHeight, line === lines - 1 ? Math.max(1, width / 2) : width, lineHeight),
  );
  const line = pointed === null ? undefined : words[pointed % lines];
  const place = placeCard(words, card, view, line && { x: left + 1, y: line.top + 2 });
  const drawn = box(
    place.left,
    place.top,
    Math.min(card.width, place.maxWidth),
    Math.min(card.height, place.maxHeight),
  );
  const outside = Math.max(0, -drawn.left, -drawn.top, drawn.right - view.width, drawn.bottom - view.height);
  const overlap = words.reduce((sum, each) => sum + common(drawn, each), 0);
  return { words, place, outside, overlap };
}

function common(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

describe('wherever the words are, in 500 random places, zooms and windows', () => {
  it('the card lies inside the window, does not cover its sentence, and has room to be read', () => {
    fc.assert(
      fc.property(places, (each) => {
        const { words, place, outside, overlap } = stand(each);
        fc.pre(isInView(words, each.view));
        expect(outside).toBe(0);
        expect(overlap).toBe(0);
        expect(Math.min(each.card.height, place.maxHeight)).toBeGreaterThanOrEqual(56);
      }),
      { numRuns: 500, seed: 20141222 },
    );
  });

  it('a card that grows stays on its side as long as there is enough room', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 300 }), (each, growth) => {
        const { words, place } = stand(each);
        fc.pre(isInView(words, each.view) && place.maxHeight >= 240);
        const grown = { width: each.card.width, height: each.card.height + growth };
        const next = placeCard(words, grown, each.view, undefined, place.side);
        if (place.side === 'below' || place.side === 'above') expect(next.side).toBe(place.side);
      }),
      { numRuns: 500, seed: 20141222 },
    );
  });
});

describe('words out of sight', () => {
  it.each([
    ['above', box(0, -40, 100), false],
    ['below', box(0, 900, 100), false],
    ['half above', box(0, -10, 100), true],
    ['inside', box(0, 10, 100), true],
  ])('%s', (_, words, isSeen) => {
    expect(isInView([words], DESK)).toBe(isSeen);
  });
});
