import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { type QueryRow, readQueries } from './queries.ts';

const reading = (...lines: string[]): QueryRow[] => {
  const folder = mkdtempSync(join(tmpdir(), 'queries-'));
  writeFileSync(join(folder, 'some.jsonl'), lines.join('\n'));
  return readQueries(corpus, folder);
};

describe('queries to learn from', () => {
  it('are read with what answers them, and those without words left out', () => {
    const lines = [
      '{"query": "was it planned", "statements": ["not-planned-from-the-start"]}',
      '',
      '{"query": "…", "statements": []}',
    ];
    expect(reading(...lines)).toMatchObject([
      { query: 'was it planned', statements: ['not-planned-from-the-start'] },
    ]);
  });

  it.each([
    ['{"query": "was it planned"', 'line 1: no JSON'],
    ['{"query": "was it planned"}', 'line 1: a line needs "query"'],
    ['{"query": "was it planned", "statements": ["no-such"]}', 'the corpus has no statement "no-such"'],
  ])('%s is refused with the place', (line, message) => {
    expect(() => reading(line)).toThrow(message);
  });
});
