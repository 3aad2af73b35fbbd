/** The corpus with one thing wrong in it: the build stops and says where, whichever file it stands in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/corpus/compile.ts';

const HOME = join(import.meta.dirname, '..', '..', 'src', 'corpus');
const files = new Map(
  readdirSync(HOME, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(HOME, name), 'utf8')]),
);
const sources = [...files.keys()].filter((name) => name.startsWith('sources/'));
const claims = [...files.keys()].filter((name) => name.startsWith('claims/'));
const [SOURCE = '', OTHER = ''] = sources;

/** The mistakes of a corpus in which a file has been changed, or has gone. */
function problemsOf(name: string, change: (text: string) => string | undefined): string[] {
  const text = change(files.get(name) ?? '');
  const changed = new Map(files);
  if (text === undefined) changed.delete(name);
  else {
    expect(text, 'the change has changed something').not.toBe(files.get(name));
    changed.set(name, text);
  }
  return compile(changed).problems.map(({ file, line, text: words }) => `${file}, line ${line}: ${words}`);
}

describe('a corpus', () => {
  it('without a mistake has none', () => {
    expect(compile(files).problems).toEqual([]);
    expect(sources.length).toBeGreaterThan(1);
  });

  it.each(sources)('without %s does not build: claims ask for its statements', (name) => {
    expect(problemsOf(name, () => undefined).join('\n')).toMatch(/claims\/.*no statement is called/);
  });

  it.each(claims)('whose %s asks for a statement that is not there does not build', (name) => {
    const found = problemsOf(name, (text) =>
      text.replace(/^( *- |statements: \[)[a-z0-9-]+/m, '$1nobody-said-so'),
    );
    expect(found.join('\n')).toContain(name);
  });

  it('with a statement twice does not build', () => {
    const id = /- id: ([a-z0-9-]+)/.exec(files.get(SOURCE) ?? '')?.[1] ?? '';
    const found = problemsOf(OTHER, (text) => text.replace(/- id: [a-z0-9-]+/, `- id: ${id}`));
    expect(found.join('\n')).toContain(`two statements are called "${id}"`);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://example.org/',
    '//example.org/',
    'https://',
    'ftp://example.org/',
    'vbscript:x',
    ' javascript:alert(1)',
    'not an address',
  ])('with the address %s does not build', (address) => {
    const found = problemsOf(SOURCE, (text) => text.replace(/^url: .*$/m, `url: ${JSON.stringify(address)}`));
    expect(found.join('\n')).toContain(SOURCE);
  });

  it.each([
    ['a date that is none', (text: string) => text.replace(/^published: .*$/m, 'published: 2014-13-45')],
    ['no date', (text: string) => text.replace(/^published: .*$/m, '')],
    ['no title', (text: string) => text.replace(/^title: .*$/m, '')],
    ['a field nobody knows', (text: string) => `${text}\nonclick: alert(1)\n`],
    ['a prototype for a field', (text: string) => `${text}\n__proto__: {polluted: true}\n`],
    ['a list in the place of words', (text: string) => text.replace(/^title: .*$/m, 'title: [a, b]')],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    [
      'words that are not in the post',
      (text: string) => text.replace(/^text: (>-|\|-?)?.*$/m, 'text: nothing\nothers: []\nrest: $1'),
    ],
    ['nothing at all', () => ' '],
    ['something else', () => '{"sources": ['],
  ])('with %s in a source does not build', (_, change) => {
    expect(problemsOf(SOURCE, change).length).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('that is huge is answered, not choked on', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `  - phrase number ${at}`).join('\n');
    const found = problemsOf('claims/just-friends.yaml', (text) => `${text}\nmore:\n${lines}\n`);
    expect(found.join('\n')).toContain('claims/just-friends.yaml');
  });
});
