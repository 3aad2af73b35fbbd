/** In a fresh clone the corpus is not compiled yet: what runs before the build must not need it. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** All files that are loaded when a file is: its imports, theirs, and so on, but not what is imported later. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return seen;
  seen.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?'(\.[^']+)'/gm,
  ))
    loadedWith(join(dirname(file), from!), seen);
  return seen;
}

describe('what runs in a fresh clone', () => {
  it.each(['tools/start/main.ts', 'tools/test/main.ts', 'tools/build.ts', 'tools/corpus.ts'])(
    '%s starts without the compiled corpus',
    (start) => {
      const loaded = [...loadedWith(join(ROOT, start))].map((file) => relative(ROOT, file));
      expect(loaded).toContain(start);
      expect(loaded.filter((file) => file.includes('src/corpus/index'))).toEqual([]);
    },
  );

  it('and the command line, which needs it, has it compiled first', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of ['spot', 'cite', 'train'])
      expect(scripts[`pre${name}`], name).toBe('tsx tools/corpus.ts --quiet');
  });
});
