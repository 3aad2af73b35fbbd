import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../engine/types.ts';

const css = readFileSync(new URL('./marks.css', import.meta.url), 'utf8');

type Rgb = [red: number, green: number, blue: number];

/** The colour a verdict's line is drawn in. */
function lineOf(verdict: string): Rgb {
  const hex = new RegExp(`::highlight\\(otr-${verdict}\\) \\{[^}]*#([0-9a-f]{6})\\b`).exec(css)?.[1] ?? '';
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** As WCAG 2 defines it. */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb): number => {
    const [r, g, b] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** Degrees on the colour circle. */
function hue([r, g, b]: Rgb): number {
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  const sixth = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return sixth * 60;
}

describe.each(VERDICTS)('the line under words with the verdict "%s"', (verdict) => {
  it.each<[string, Rgb]>([
    ['white', [255, 255, 255]],
    ['cream', [246, 242, 233]],
    ['dark grey', [34, 32, 28]],
    ['black', [0, 0, 0]],
  ])('can be told from a page in %s', (_, page) => {
    expect(contrast(lineOf(verdict), page)).toBeGreaterThanOrEqual(3);
  });

  it('is not red: an answer is no alarm', () => {
    expect(hue(lineOf(verdict))).toBeGreaterThan(25);
    expect(hue(lineOf(verdict))).toBeLessThan(335);
  });
});

it('no two verdicts have the same colour or the same kind of line', () => {
  const kinds = VERDICTS.map(
    (each) => new RegExp(`otr-${each}\\) \\{\\s*text-decoration: (\\w+ \\w+)`).exec(css)?.[1],
  );
  expect(new Set(kinds).size).toBe(VERDICTS.length);
  expect(new Set(VERDICTS.map((each) => lineOf(each).join())).size).toBe(VERDICTS.length);
});
