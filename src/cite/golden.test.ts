/**
 * Every statement in every style, byte for byte as it is pasted on one day. One file a style; a text that several
 * statements share (a reference without the words) stands there once. `npx vitest run -u src/cite/golden` writes
 * them anew: then read what has changed.
 */
import { describe, expect, it } from 'vitest';
import { corpus, viewStatement } from '../corpus/index.ts';
import { citeAll, fillAccessed, STYLES } from './index.ts';

const DAY = new Date(2026, 10, 23);

const cited = corpus.statements.map(({ id }) => ({
  id,
  citations: new Map(citeAll(viewStatement(corpus, id)).map((each) => [each.style, fillAccessed(each, DAY)])),
}));

describe('the golden citations', () => {
  it('are there for every statement in every style', () => {
    for (const { id, citations } of cited) {
      expect([...citations.keys()], id).toEqual(STYLES.map((style) => style.id));
    }
  });

  it.each(STYLES.map(({ id, label }) => [label, id] as const))('%s', async (_, style) => {
    const groups = new Map<string, string[]>();
    for (const { id, citations } of cited) {
      const { plain = '', html } = citations.get(style) ?? {};
      const text = html === undefined || html === plain ? plain : `${plain}\n-- rich text:\n${html}`;
      groups.set(text, [...(groups.get(text) ?? []), id]);
    }
    const file = [...groups]
      .map(([text, ids]) => `${ids.map((id) => `== ${id}\n`).join('')}${text}\n`)
      .join('\n');
    await expect(file).toMatchFileSnapshot(`golden/${style}.txt`);
  });

  it('leave no slot unfilled, name both addresses in full and say nothing of unchecked ones', () => {
    for (const { id, citations } of cited) {
      const { url, quotedIn } = viewStatement(corpus, id);
      for (const [style, { plain, html = '' }] of citations) {
        expect(plain + html, `${id} as ${style}`).not.toMatch(
          /\{accessed|undefined|unchecked|checked by|n\.d\./,
        );
        expect(plain, `${id} as ${style}`).toContain(url);
        if (style !== 'link' && style !== 'reply') expect(plain, `${id} as ${style}`).toContain(quotedIn.url);
        if (plain.includes(quotedIn.url))
          expect(plain.indexOf(url)).toBeLessThan(plain.indexOf(quotedIn.url));
      }
    }
  });
});
