/** SECURITY.md promises only what a test that is there can hold. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ +\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', fault = '', , proven = '', tests = '', where = '']) => ({
    ...{ number, fault, proven, where },
    files: [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }));

describe('the table of faults', () => {
  it('has all forty-five, in order', () => {
    expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  });

  it.each(rows.map((row) => [row.number, row.fault, row] as const))('%s, %s', (_, __, row) => {
    expect(row.proven).toMatch(/^(yes|in part|no)\b/);
    const proven = !row.proven.startsWith('no');
    expect(row.files.length > 0).toBe(proven);
    expect(row.where).toMatch(proven ? /^(C F|C|F|N)$/ : /^-$/);
    for (const file of row.files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});
