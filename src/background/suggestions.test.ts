import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { lookUp } from './service.ts';
import { suggestionsFor } from './suggestions.ts';

const hit = (statement: string) => ({ statement, claim: 'just-friends', score: 1, why: [] });
const suggested = (...statements: string[]) =>
  suggestionsFor({ kind: 'answered', hits: statements.map(hit), words: [] });

describe('the address bar', () => {
  it.each(corpus.statements.map(({ id }) => [id]))('finds again what it has suggested: %s', (id) => {
    const [{ content } = { content: '' }] = suggested(id);
    expect(lookUp(content).hits[0]?.statement).toBe(id);
    expect(content.length).toBeLessThanOrEqual(140); // longer ones are checked like a page
  });

  it('suggests five at most, with signs that Chrome reads as XML written out', () => {
    const all = suggested(...corpus.statements.map(({ id }) => id));
    expect(all).toHaveLength(5);
    for (const { description } of all)
      expect(description).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;)/);
  });

  it('suggests nothing where the creators did not speak', () => {
    expect(suggestionsFor({ kind: 'silent', hits: [], words: [] })).toEqual([]);
  });
});
