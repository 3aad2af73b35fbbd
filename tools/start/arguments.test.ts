import { describe, expect, it } from 'vitest';
import { hasDisplay, readArguments } from './arguments.ts';

const here = import.meta.dirname;

describe('npm start reads what follows it', () => {
  it.each([
    ['', { kind: 'demo' }],
    ['https://example.org/a', { kind: 'address', url: 'https://example.org/a' }],
    ['example.org/a', { kind: 'address', url: 'https://example.org/a' }],
    ['arguments.ts', { kind: 'file', folder: here, name: 'arguments.ts' }],
  ])('"%s" opens the right page', (text, page) => {
    expect(readArguments(text ? [text] : [], here).page).toEqual(page);
  });

  it.each([
    [['--firefox'], 'firefox'],
    [['--chrome'], 'chromium'],
    [[], 'any'],
  ])('%j means the browser "%s"', (args, family) => {
    expect(readArguments(args, here).family).toBe(family);
  });

  it.each([
    [['--fast'], 'There is no option "--fast".'],
    [['missing page.html'], 'There is no file'],
    [['example.org', 'example.com'], 'Only one page'],
  ])('%j is answered in plain words', (args, words) => {
    expect(() => readArguments(args, here)).toThrow(words);
  });
});

describe('a window is opened only where one can be seen', () => {
  it.each<[NodeJS.Platform, Record<string, string>, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', { CI: 'true' }, false],
  ])('%s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});
