import { describe, expect, it } from 'vitest';
import { pathOf } from './serve.ts';

describe('only files of the folder are served', () => {
  it.each([
    ['/', '/home/me/page/index.html'],
    ['/style.css', '/home/me/page/style.css'],
    ['/a%20b.html', '/home/me/page/a b.html'],
    ['/../secret', undefined],
    ['/%2e%2e/secret', undefined],
    ['/a/..%2f..%2f..%2fsecret', undefined],
    ['/%', undefined],
  ])('%s', (pathname, path) => {
    expect(pathOf('/home/me/page', pathname)).toBe(path);
  });
});
