/** Every string comes from `_locales`, and every one there is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { EXPORTS } from '../cite/export/index.ts';
import { counted, word } from './words.ts';

vi.mock('../platform/i18n.ts', () => ({
  messageTemplate: (name: string) => (messages as Record<string, { message: string }>)[name]?.message ?? '',
}));

const SRC = join(import.meta.dirname, '..');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\./.test(path),
);
const read = (path: string): string => readFileSync(join(SRC, path), 'utf8');

describe('strings', () => {
  it.each([
    ['slots are filled in order', word('quotedBy', 'A. Creator'), 'quoted by A. Creator'],
    ['one is singular', counted('moreStatements', 1), '1 more statement'],
    ['two are plural', counted('moreStatements', 2), '2 more statements'],
    ['so is none', counted('moreStatements', 0), '0 more statements'],
    ['what is filled in is not filled again', word('checkSite', '$1.example'), 'Check $1.example'],
  ])('%s', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it.each(files.filter((path) => path.endsWith('.tsx')).map((path) => [path]))(
    '%s writes none itself',
    (path) => {
      const code = read(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|=>/gm, '');
      const between = [...code.matchAll(/>([^<>{}();=]*\p{L}{2,}[^<>{}();=]*)<\//gu)].map(([, text]) =>
        text?.trim(),
      );
      const attributes = [...code.matchAll(/\b(?:aria-label|title|alt)="([^"]+)"/g)].map(([, text]) => text);
      expect([...between, ...attributes]).toEqual([]);
    },
  );

  it('none in the locale is unused', () => {
    const manifest = readFileSync(join(SRC, '../manifest.json'), 'utf8');
    const code = manifest + files.map(read).join('\n');
    const unused = Object.keys(messages).filter(
      (name) =>
        !code.includes(`'${name.replace(/_(one|other)$/, '')}'`) &&
        !code.includes(`__MSG_${name}__`) &&
        !/^(?:style|quotation|answer|short|meaning|why)_/.test(name) && // named by what they are said of
        !EXPORTS.some(({ id }) => name === `export_${id}`),
    );
    expect(unused).toEqual([]);
  });

  it('each has its slots in order, three at most', () => {
    for (const { message } of Object.values(messages)) {
      const slots = [...new Set([...message.matchAll(/\$(\d)/g)].map(([, n]) => Number(n)))].sort();
      expect(slots).toEqual(slots.map((_, at) => at + 1));
      expect(slots.length).toBeLessThanOrEqual(3);
    }
  });
});
