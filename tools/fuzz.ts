/**
 * `npm run fuzz [-- STRINGS] [-- SEED]`: strings by the million through everything that reads what others wrote, none
 * of which may take longer than the guard. A failure names the seed and path that bring it back.
 */
import fc from 'fast-check';
import { PROPERTIES } from './fuzz/properties.ts';

const MOST_MS = 2000; // for one string of at most some 80,000 letters: a pattern that blows up takes minutes

function main(): void {
  const [strings = 1_000_000, seed = 2014] = process.argv
    .slice(2)
    .filter((each) => each !== '--')
    .map(Number);
  for (const { name, share, property } of PROPERTIES) {
    const numRuns = Math.max(1, Math.round(strings * share));
    const began = performance.now();
    let [last, slowest] = [began, 0];
    const guarded = { ...property } as fc.IProperty<unknown>;
    Object.setPrototypeOf(guarded, property);
    guarded.run = (value: unknown, ...rest) => {
      last = performance.now();
      const failure = (property as fc.IProperty<unknown>).run(value, ...rest);
      const took = performance.now() - last;
      slowest = Math.max(slowest, took);
      if (took > MOST_MS)
        throw new Error(`${Math.round(took)} ms for ${JSON.stringify(value).slice(0, 200)}`);
      return failure;
    };
    fc.assert(guarded, { seed, numRuns });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${numRuns} strings in ${seconds} s, the slowest ${slowest.toFixed(1)} ms: ${name}`);
  }
}

main();
