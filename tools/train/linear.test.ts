import { describe, expect, it } from 'vitest';
import { type Example, type LinearOptions, learn } from './linear.ts';

const OPTIONS: LinearOptions = {
  classes: 2,
  epochs: 20,
  rate: 0.3,
  decay: 1e-4,
  least: 1,
  drop: 0.5,
  seed: 7,
};
/** Words 1 and 2 speak for the first class, 3 and 4 for the second; 9 is everywhere. */
const EXAMPLES: Example[] = [
  { features: [1, 2, 9], right: [0], weight: 1 },
  { features: [3, 4, 9], right: [1], weight: 1 },
];
const weightsOf = (feature: number, { rows, weights }: ReturnType<typeof learn>): number[] => [
  ...weights.subarray(rows.get(feature)! * 2, rows.get(feature)! * 2 + 2),
];

describe('a linear head', () => {
  it('learns the same from the same, word for word', () => {
    expect(learn(EXAMPLES, OPTIONS).weights).toEqual(learn(EXAMPLES, OPTIONS).weights);
    expect(learn(EXAMPLES, { ...OPTIONS, seed: 8 }).weights).not.toEqual(learn(EXAMPLES, OPTIONS).weights);
  });

  it('lets every word of a class speak for it, though some are hidden each time', () => {
    const head = learn(EXAMPLES, OPTIONS);
    for (const feature of [1, 2]) expect(weightsOf(feature, head)[0]).toBeGreaterThan(0.1);
    for (const feature of [3, 4]) expect(weightsOf(feature, head)[1]).toBeGreaterThan(0.1);
  });

  it('leaves out what was seen too seldom', () => {
    expect([...learn(EXAMPLES, { ...OPTIONS, least: 2 }).rows.keys()]).toEqual([9]);
  });
});
