import { expect, test } from 'vitest';
import { type Heard, leanOnCompany } from './company.ts';

const heard = (likely: number, ...shares: number[]): Heard => ({ likely, shares: Float32Array.from(shares) });
const best = (shares: Float32Array | undefined): number => shares!.indexOf(Math.max(...shares!));

test('a sentence that could be about two matters is about the one its neighbours argue over', () => {
  const page = [heard(0.9, 0.9, 0.1, 0), heard(0.9, 0.45, 0.55, 0), heard(0.9, 0.95, 0, 0.05)];
  expect(best(leanOnCompany(page)[1])).toBe(0);
});

test('a sentence that is plainly about something else stays with it', () => {
  const page = [heard(0.9, 0.9, 0.1), heard(0.9, 0.03, 0.97), heard(0.9, 0.95, 0.05)];
  expect(best(leanOnCompany(page)[1])).toBe(1);
});

test('neighbours that are hardly claims, or far away, move little', () => {
  const apart = Array.from({ length: 11 }, (): Heard => ({ likely: 0 }));
  const faint = leanOnCompany([heard(0.02, 1, 0), heard(0.9, 0.45, 0.55)])[1]!;
  const far = leanOnCompany([heard(0.9, 1, 0), ...apart, heard(0.9, 0.45, 0.55)])[12]!;
  expect(best(faint)).toBe(1);
  expect(far[1]).toBeCloseTo(0.55);
});

test('a sentence alone keeps its shares, one without shares gets none, and shares sum to 1', () => {
  const [lone, none, last] = leanOnCompany([heard(0.5, 0.2, 0.8), { likely: 0.1 }, heard(0.7, 0.6, 0.4)]);
  expect(leanOnCompany([heard(0.5, 0.2, 0.8)])[0]![1]).toBeCloseTo(0.8);
  expect(none).toBeUndefined();
  for (const shares of [lone!, last!]) expect(shares[0]! + shares[1]!).toBeCloseTo(1);
});
