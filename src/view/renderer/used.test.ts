/** The renderer does what the card needs and no more; types cannot tell, because they are Preact's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const VIEW = join(import.meta.dirname, '..');
const PIECES = readdirSync(VIEW, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file): [string, string] => [file, readFileSync(join(VIEW, file), 'utf8')]);

/** A function where the renderer takes only values: made at first, or of the state before. */
const FUNCTION_AS_STATE =
  /\buseState(?:<[^(]*>)?\(\s*(?:\(|function\b)|\bset[A-Z]\w*\(\s*(?:\(?\w*\)?\s*=>|function\b)/;

describe('pieces of the view', () => {
  it.each(PIECES)('%s sets its state to values', (_, source) => {
    expect(FUNCTION_AS_STATE.exec(source)?.[0]).toBeUndefined();
  });
});

describe('the guard itself', () => {
  it.each([
    ['const [a, setA] = useState(() => 1);', true],
    ['const [a, setA] = useState<string>(() => make());', true],
    ['setA((before) => !before)', true],
    ['setA(before => before + 1)', true],
    ['const [a, setA] = useState<State>({ now: 1 });', false],
    ['const [a, setA] = useState<string>();', false],
    ['setA(!a)', false],
  ])('%s', (source, isCaught) => {
    expect(FUNCTION_AS_STATE.test(source)).toBe(isCaught);
  });
});
