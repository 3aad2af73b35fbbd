/** Every statement in every honest dress and under every tampering, and sentences that only sound alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dresses } from '../../tests/quotations/dresses.ts';
import { samples } from '../../tests/quotations/samples.ts';
import { tamperings } from '../../tests/quotations/tampering.ts';
import { corpus } from '../corpus/index.ts';
import { createQuotations, verdictOf } from './quotations.ts';

const quotationsIn = createQuotations(corpus);
/** What is known to be missed; a new miss fails, and a repaired one should lower the figure. */
const MOST_DRESSES_MISSED = 10;
const MOST_TAMPERINGS_MISSED = 2;

const dressed = samples.flatMap((sample) =>
  Object.entries(dresses).map(([name, dress]) => ({ name, sample, page: dress(sample) })),
);
const tampered = samples.flatMap((sample) =>
  Object.entries(tamperings).flatMap(([name, { kinds, make }]) => {
    const page = make(sample);
    return page ? [{ name, sample, kinds, page }] : [];
  }),
);

describe(`${dressed.length} honest quotations and ${tampered.length} dishonest ones`, () => {
  it('are told apart', () => {
    const missed = dressed.filter(({ sample, page }) => {
      const matches = quotationsIn(page.paragraphs);
      const isWhole = page.carriers.every((carrier) =>
        matches.some(({ paragraph }) => paragraph === carrier),
      );
      return (
        !isWhole ||
        !matches.every(({ quotation }) => verdictOf(quotation) === 'quote') ||
        !matches.some(({ statements }) => statements.includes(sample.id))
      );
    });
    const untold = tampered.filter(
      ({ kinds, page }) =>
        !quotationsIn(page.paragraphs).some(({ quotation }) => kinds.includes(quotation.kind)),
    );
    const list = (cases: { name: string; sample: { id: string } }[]): string =>
      cases.map(({ name, sample }) => `${name}: ${sample.id}`).join('\n');
    expect(missed.length, list(missed)).toBeLessThanOrEqual(MOST_DRESSES_MISSED);
    expect(untold.length, list(untold)).toBeLessThanOrEqual(MOST_TAMPERINGS_MISSED);
  });
});

const NEAR_MISSES = readFileSync(join(import.meta.dirname, '../../tests/quotations/near-misses.txt'), 'utf8')
  .trim()
  .split('\n');

describe(`${NEAR_MISSES.length} sentences that only sound alike`, () => {
  it('are left alone', () => {
    expect(NEAR_MISSES.length).toBeGreaterThanOrEqual(200);
    expect(NEAR_MISSES.filter((line) => quotationsIn([line]).length > 0)).toEqual([]);
  });
});
