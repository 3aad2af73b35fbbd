import { describe, expect, it } from 'vitest';
import { siteName } from './site-name.ts';

describe('a site as a reader types it', () => {
  it.each([
    ['forum.example.org', 'forum.example.org'],
    ['  Forum.Example.org ', 'forum.example.org'],
    ['https://www.example.org/a/b?c#d', 'www.example.org'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['localhost:3000', 'localhost:3000'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['', undefined],
    ['korra', undefined],
    ['two words.example', undefined],
    ['ftp://example.org', undefined],
    ['https://', undefined],
  ])('%s → %s', (typed, site) => {
    expect(siteName(typed)).toBe(site);
  });
});
