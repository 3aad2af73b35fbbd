/** The engine as the popup asks it: made at the first question, so that opening the popup waits for nothing. */
import { corpus } from '../corpus/index.ts';
import type { Lookup, LookupAnswer, Spot } from '../engine/types.ts';

// until the engine is there: statements that share words with the query
const fake: Lookup = (query, { limit = 8 } = {}) => {
  const words = [...query.toLowerCase().matchAll(/[\p{L}]{3,}/gu)].map(([each]) => each);
  if (!words.length) return { kind: 'empty', hits: [], words: [] };
  const hits = corpus.claims
    .flatMap(({ id, claim, said, statements, answer }) => {
      const text = [claim, ...said].join(' ').toLowerCase();
      const score = words.filter((each) => text.includes(each)).length;
      const verdict =
        answer === 'yes'
          ? ('supports' as const)
          : answer === 'no'
            ? ('contradicts' as const)
            : ('context' as const);
      return score > 0 && statements[0]
        ? [{ statement: statements[0], claim: id, verdict, score, why: [] }]
        : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  return hits.length ? { kind: 'answered', hits, words } : { kind: 'silent', hits: [], words };
};

export function lookUp(query: string): LookupAnswer {
  return fake(query);
}

/** Checks a text as if it stood on a page. */
export function checkText(_text: string): { text: string; spot: Spot }[] {
  return [];
}
