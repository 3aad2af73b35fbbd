/** A short form of `npm run fuzz`, with the same seed each time. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { PROPERTIES } from './properties.ts';

describe('whatever comes from outside', () => {
  it.each(PROPERTIES.map((each) => [each.name, each] as const))('%s', (_, { property, share }) => {
    fc.assert(property as fc.IProperty<unknown>, {
      seed: 2014,
      numRuns: Math.max(50, Math.round(1000 * share)),
    });
  });
});
