/** Every regular expression that ships answers the texts that make expressions try every way, at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import weights from '../../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../../src/engine/weights.ts';

const CHROME = join(import.meta.dirname, '..', '..', 'dist', 'chrome');
const LETTERS = 32_000; // the most a page sends at once
const MOST_MS = 10_000; // one that tries every way takes hours; the slowest of ours takes a second

interface Pattern {
  source: string;
  flags: string;
}

/** The literals of the shipped scripts, and those made of text while the engine is built. */
async function shipped(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const keep = (source: string, flags: string): void => {
    found.set(`/${source}/${flags}`, { source, flags });
  };
  const scripts = readdirSync(CHROME, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.js$/.test(file),
  );
  for (const file of scripts) {
    JSON.stringify(parseAst(readFileSync(join(CHROME, file), 'utf8')), (_, node) => {
      if (node?.type === 'Literal' && node.regex) keep(node.regex.pattern, node.regex.flags);
      return typeof node === 'bigint' ? String(node) : node;
    });
  }
  const { RegExp: Real } = globalThis;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [source, flags = '']) {
      keep(source instanceof Real ? source.source : String(source), String(flags));
      return Reflect.construct(target, [source, flags]);
    },
  });
  try {
    const { createSpotter } = await import('../../src/engine/spotter.ts');
    createSpotter(
      corpus,
      weights as unknown as Weights,
    )({ title: 'The Legend of Korra', paragraphs: ['Korra and Asami are just friends.'] });
  } finally {
    globalThis.RegExp = Real;
  }
  return [...found.values()];
}

/** Stretches of a pattern without its signs, and its letters alone: what it looks for, over and over. */
function pumpsOf(source: string): string[] {
  const plain = source.replace(/\\[sSdDwWbB]|\\[pP]\{[^}]*\}|\(\?<?[=!:]/g, ' ').replace(/\\(.)/g, '$1');
  const pieces = plain.split(/[()[\]|?*+{}^$.]+/).filter((piece) => piece !== '');
  return [
    ...new Set([...pieces.slice(0, 40), ...pieces.map((piece) => piece[0] ?? ''), 'a', ' ', 'a ', '"']),
  ];
}

const patterns = await shipped();

describe('regular expressions', () => {
  it('are found, those made of text included', () => {
    expect(patterns.length).toBeGreaterThan(60);
    expect(patterns.some(({ source }) => /korra/i.test(source))).toBe(true);
  });

  it.each(patterns.map(({ source, flags }) => [`/${source.slice(0, 60)}/${flags}`, source, flags]))(
    '%s',
    (_, source = '', flags = '') => {
      const pattern = new RegExp(source, flags.replace('y', ''));
      for (const pump of pumpsOf(source)) {
        for (const end of ['', '\u0000', '!x']) {
          const text = pump.repeat(Math.ceil(LETTERS / pump.length)).slice(0, LETTERS) + end;
          pattern.lastIndex = 0;
          const began = performance.now();
          pattern.test(text);
          expect(performance.now() - began, `"${pump}" over and over`).toBeLessThan(MOST_MS);
        }
      }
    },
    120_000,
  );
});
