/** The committed prose is what the step makes of the corpus, and stays right on every day it is copied. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillAccessed } from '../../src/cite/accessed.ts';
import committed from '../../src/cite/prose.json' with { type: 'json' };
import { STYLES } from '../../src/cite/styles.ts';
import { corpus } from '../../src/corpus/index.ts';
import { createWriter } from './processor.ts';
import { PROSE_STYLES } from './prose-styles.ts';
import { sentenceCase } from './titles.ts';
import { asText, writeProse, writeReference } from './write.ts';

const labels = new Map<string, string>(STYLES.map(({ id, label }) => [id, label]));
const styleFile = (file: string): string =>
  readFileSync(join(import.meta.dirname, 'styles', `${file}.csl`), 'utf8');

describe('src/cite/prose.json', () => {
  it('is what "npm run citations" makes of the corpus; after a change to a source, run it', () => {
    expect(committed).toEqual(writeProse(corpus.sources));
  });
});

describe.each(PROSE_STYLES.map((style) => [style.id, style] as const))('%s', (id, style) => {
  const write = createWriter(style.file);

  it.each(corpus.sources.map((source) => [source.id, source] as const))(
    'of %s says on any day what the processor would have written on that day',
    (_, source) => {
      const kept = committed.sources[source.url as keyof typeof committed.sources];
      const { plain } = kept[id as keyof typeof kept];
      for (let month = 1; month <= 12; month++) {
        for (const day of [1, 9, 10, 28]) {
          const iso = `2027-${`0${month}`.slice(-2)}-${`0${day}`.slice(-2)}`;
          const filled = fillAccessed({ plain }, new Date(2027, month - 1, day)).plain;
          expect(filled).toBe(asText(writeReference(write, style, source, iso)));
        }
      }
    },
  );

  it('keeps names of hosts as they are, knows the date and tells the original first', () => {
    for (const source of corpus.sources) {
      const text = asText(writeReference(write, style, source, '2027-01-02'));
      expect(text).toContain(source.site);
      expect(text).toContain(source.quotedIn.publisher);
      expect(text).not.toMatch(/n\.d\.|undefined|\.\.|,,|,\.|“[^”]*“/);
      expect(text.indexOf(source.url)).toBeGreaterThan(0);
      expect(text.indexOf(source.url)).toBeLessThan(text.indexOf(source.quotedIn.url));
    }
  });
});

describe('an edition is named only where the style file names it', () => {
  it.each([
    ['apa', 'American Psychological Association 7th edition'],
    ['mla', 'Modern Language Association 9th edition'],
    ['chicago-notes', 'Chicago Manual of Style 17th edition (full note)'],
    ['chicago-author-date', 'Chicago Manual of Style 17th edition (author-date)'],
    ['harvard', 'Cite Them Right 12th edition - Harvard'],
    ['vancouver', 'Vancouver'],
    ['ieee', 'IEEE'],
  ])('%s: %s', (id, title) => {
    const style = PROSE_STYLES.find((each) => each.id === id);
    expect(styleFile(style?.file ?? '')).toContain(`<title>${title}</title>`);
    const edition = /\d+/.exec(labels.get(id) ?? '')?.[0];
    if (edition) expect(title).toContain(`${edition}th edition`);
  });

  it('leaves no prose style out', () => {
    expect(PROSE_STYLES.map(({ id }) => id)).toEqual(Object.keys(committed.quoting));
    expect(PROSE_STYLES.every(({ id }) => labels.has(id))).toBe(true);
  });
});

describe('titles in sentence case', () => {
  it('are asked for where nobody has written them', () => {
    expect(() => sentenceCase('A New Interview')).toThrow('does not say how "A New Interview" is written');
  });
});
