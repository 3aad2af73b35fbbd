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

const sizes = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 150, max: 1200 }),
});

describe('wherever the words are', () => {
  it('the card lies inside the viewport', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 1, max: 900 }),
        (view, x, y, width) => {
          const words = [box(x % view.width, y % view.height, width)];
          const place = placeCard(words, CARD, view);
          const drawn = {
            width: Math.min(CARD.width, place.maxWidth),
            height: Math.min(CARD.height, place.maxHeight),
          };
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.left + drawn.width).toBeLessThanOrEqual(view.width);
          expect(place.top + drawn.height).toBeLessThanOrEqual(view.height);
        },
      ),
    );
  });

  it('the card does not cover one line of them', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.nat(2000),
        fc.nat(1200),
        fc.integer({ min: 1, max: 900 }),
        (view, x, y, width) => {
          const line = box(x % view.width, y % (view.height - 20), width);
          const place = placeCard([line], CARD, view);
          const right = place.left + Math.min(CARD.width, place.maxWidth);
          const bottom = place.top + Math.min(CARD.height, place.maxHeight);
          const covers =
            place.left < line.right && right > line.left && place.top < line.bottom && bottom > line.top;
          expect(covers && place.maxHeight > 0).toBe(false);
        },
      ),
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
