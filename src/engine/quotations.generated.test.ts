/** Every statement in every honest dress and under every tampering, and sentences that only sound alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dresses } from '../../tests/quotations/dresses.ts';
import { samples } from '../../tests/quotations/samples.ts';
import { tamperings } from '../../tests/quotations/tampering.ts';
import { corpus } from '../corpus/index.ts';
import { createQuotations, type QuotationMatch, verdictOf } from './quotations.ts';

const quotationsIn = createQuotations(corpus);
const LEAST_RECALL = 0.98;
const LEAST_PRECISION = 0.99;

interface Case {
  name: string;
  found: QuotationMatch[];
  isRight: boolean;
}

const dressed = samples.flatMap((sample) =>
  Object.entries(dresses).map(([dress, make]): Case => {
    const { paragraphs, carriers } = make(sample);
    const found = quotationsIn(paragraphs);
    const isRight =
      carriers.every((carrier) => found.some(({ paragraph }) => paragraph === carrier)) &&
      found.every(({ quotation }) => verdictOf(quotation) === 'quote') &&
      found.some(({ statements }) => statements.includes(sample.id));
    return { name: `${dress}: ${sample.id}`, found, isRight };
  }),
);
const tampered = samples.flatMap((sample) =>
  Object.entries(tamperings).flatMap(([tampering, { kinds, make }]): Case[] => {
    const page = make(sample);
    if (!page) return [];
    const found = quotationsIn(page.paragraphs);
    const isRight = found.some(({ quotation }) => kinds.includes(quotation.kind));
    return [{ name: `${tampering}: ${sample.id}`, found, isRight }];
  }),
);
const nearMisses = readFileSync(join(import.meta.dirname, '../../tests/quotations/near-misses.txt'), 'utf8')
  .trim()
  .split('\n');

describe(`${dressed.length} honest quotations and ${tampered.length} dishonest ones`, () => {
  const all = [...dressed, ...tampered];
  const right = all.filter(({ isRight }) => isRight).length;
  const wrong = all.filter(({ isRight }) => !isRight).map(({ name }) => name);

  it(`are found and named rightly, ${LEAST_RECALL * 100} in 100`, () => {
    expect(right / all.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it(`are named wrongly at most once in 100 found`, () => {
    const found = all.filter((each) => each.found.length > 0).length;
    expect(right / found, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it('are of every dress and tampering', () => {
    expect(Object.keys(dresses)).toHaveLength(12);
    expect(Object.keys(tamperings)).toHaveLength(12);
    expect(samples.length).toBeGreaterThanOrEqual(41);
  });
});

describe(`${nearMisses.length} sentences that only sound alike`, () => {
  it('are left alone', () => {
    expect(nearMisses.length).toBeGreaterThanOrEqual(200);
    expect(nearMisses.filter((line) => quotationsIn([line]).length > 0)).toEqual([]);
  });
});
