import { describe, expect, it } from 'vitest';
import { citeAll, fillAccessed, STYLES } from '../src/cite/index.ts';
import { corpus, viewStatement } from '../src/corpus/index.ts';
import { answer } from './cite.ts';

const DAY = new Date(2026, 10, 23);
const ID = 'miyazaki-unwritten-rule';

describe('npm run cite', () => {
  it.each(STYLES.map(({ id }) => [id]))('--style %s prints what a card copies, byte for byte', (style) => {
    const citation = citeAll(viewStatement(corpus, ID)).find((each) => each.style === style);
    expect(answer([ID, '--style', style], DAY)).toEqual({
      text: fillAccessed(citation ?? { plain: '' }, DAY).plain,
      isRight: true,
    });
  });

  it('prints every style under its name where none is asked for', () => {
    const { text, isRight } = answer([ID], DAY);
    expect(isRight).toBe(true);
    expect(text.match(/^== .*$/gm)).toEqual(STYLES.map(({ id, label }) => `== ${id}: ${label}`));
  });

  it('--list names every statement and every style', () => {
    const { text } = answer(['--list'], DAY);
    for (const { id } of [...corpus.statements, ...STYLES]) expect(text).toContain(`  ${id} `);
  });

  it.each([
    ['no words', [], 'npm run --silent cite -- STATEMENT'],
    ['two statements', [ID, ID], 'npm run --silent cite -- STATEMENT'],
    ['an option we do not have', ['--what'], 'npm run --silent cite -- STATEMENT'],
    ['an unknown statement', ['nobody-said-this'], 'No statement is called "nobody-said-this"'],
    ['an unknown style', [ID, '--style', 'turabian'], 'There are: plain, markdown,'],
  ])('answers %s with what to do', (_, words, said) => {
    const { text, isRight } = answer(words, DAY);
    expect(isRight).toBe(false);
    expect(text).toContain(said);
  });
});
