import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'permissions.md'), 'utf8');

/** The words in code letters of a table's first column, below a heading. */
function firstColumn(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  );
}

const sorted = (words: readonly string[]): string[] => [...words].sort();

describe('docs/permissions.md says what the manifest asks for, no more and no less', () => {
  it('permissions', () => {
    expect(firstColumn('Permissions')).toEqual(manifest.permissions);
  });

  it('pages', () => {
    const patterns = manifest.content_scripts.flatMap((script) => [
      ...script.matches,
      ...script.exclude_matches,
    ]);
    expect(sorted(firstColumn('Pages'))).toEqual(sorted(patterns));
    // Nowhere may more be reached than where the first script stands anyway.
    for (const { matches } of manifest.content_scripts) expect(manifest.host_permissions).toEqual(matches);
  });

  it('every other key', () => {
    expect(sorted(firstColumn('Other keys'))).toEqual(sorted(Object.keys(manifest)));
  });

  it.each([
    'optional_permissions',
    'optional_host_permissions',
    'web_accessible_resources',
    'externally_connectable',
  ])('there is no %s', (key) => expect(manifest).not.toHaveProperty(key));

  it('no script runs in the world of a page', () => {
    for (const script of manifest.content_scripts) expect(script).not.toHaveProperty('world');
  });
});

describe('every permission is used where the page says', () => {
  const places = [...page.matchAll(/`(browser\.\w+)` in `([^`]+)`/g)].map(
    ([, api = '', file = '']) => [api, file] as const,
  );

  it('and each has such a place', () => {
    expect(places.map(([api]) => api.replace('browser.', ''))).toEqual(manifest.permissions);
  });

  it.each(places)('%s in %s', (api, file) => {
    expect(existsSync(join(ROOT, file)), `${file} is there`).toBe(true);
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(`${api}.`);
  });
});
