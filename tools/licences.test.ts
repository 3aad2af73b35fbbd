import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesPage } from './licences.ts';

describe('docs/licences.md', () => {
  it('is what the script writes', () => {
    const page = join(import.meta.dirname, '..', 'docs', 'licences.md');
    expect(readFileSync(page, 'utf8')).toBe(licencesPage());
  });

  it('knows every licence, and what is shipped may be shipped under any', () => {
    expect(licencesPage()).not.toContain('?');
    const shipped =
      licencesPage()
        .split('## Used')[0]
        ?.match(/^\| [a-z@].*$/gm) ?? [];
    expect(shipped.length).toBeGreaterThan(0);
    for (const row of shipped) expect(row).toMatch(/\| (MIT|ISC|Apache-2\.0|MPL-2\.0|BSD-[23]-Clause) +\|$/);
  });
});
