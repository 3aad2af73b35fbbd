import { describe, expect, it } from 'vitest';
import { count } from './steps.ts';

const made = (numPassedTests: number, numFailedTests: number): string =>
  JSON.stringify({ numPassedTests, numFailedTests });

describe('nothing that went wrong is counted as passed', () => {
  it.each([
    ['all passed', made(5, 0), true, { passed: 5, failed: 0 }],
    ['two failed', made(3, 2), false, { passed: 3, failed: 2 }],
    ['a file did not load', made(5, 0), false, { passed: 5, failed: 1 }],
    ['the runner crashed', undefined, false, { passed: 0, failed: 1 }],
    ['no test was found', made(0, 0), true, { passed: 0, failed: 1 }],
  ])('%s', (_, json, succeeded, outcome) => {
    expect(count(json, succeeded)).toEqual(outcome);
  });
});
