/** The exports, read back: CSV, JSON and JSON-LD by readers that are not ours. */
import { Parser } from 'commonmark';
import fc from 'fast-check';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { corpus, viewClaim, viewStatement } from '../../corpus/index.ts';
import { line, RUNS, statement } from '../invented.ts';
import { ANNO_CONTEXT } from './anno-terms.ts';
import { collect } from './collect.ts';
import { writeCsv } from './csv.ts';
import { EXPORTS, exportFileName, type Found } from './index.ts';
import { writeJson } from './json.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeMarkdown } from './markdown.ts';
import { findInSample, PAGE } from './sample.ts';

const sample = findInSample({
  statement: (id) => viewStatement(corpus, id),
  claim: (id) => viewClaim(corpus, id),
});

const FEWER = { ...RUNS, numRuns: 100 }; // each is a whole page

const found: fc.Arbitrary<Found> = fc.record({
  page: fc.record({ url: fc.webUrl(), title: line }),
  retrieved: fc.constant('2026-11-23T10:00:00.000Z'),
  spots: fc.array(
    fc.record({
      exact: fc.oneof(line, fc.string()),
      prefix: fc.string(),
      suffix: fc.string(),
      verdict: fc.constantFrom('supports', 'contradicts', 'context', 'quote', 'misquote'),
      claim: line,
      statement,
    }),
    { maxLength: 4 },
  ),
});

describe.each(EXPORTS.map((format) => [format.id, format] as const))('the export %s', (id, format) => {
  it('is what has been reviewed', async () => {
    await expect(format.write(sample)).toMatchFileSnapshot(`../golden/export/sample.${id}.txt`);
  });

  it('of a page without a spot is there and says so in its way', async () => {
    const none = format.write({ ...sample, spots: [] });
    await expect(none).toMatchFileSnapshot(`../golden/export/nothing.${id}.txt`);
  });

  it('names its file for page and day', () => {
    expect(exportFileName(sample, format)).toBe(`on-the-record example.org 2026-11-23${format.extension}`);
    expect(['md', 'jsonld', 'csv', 'json']).toContain(id);
  });
});

describe('what was found', () => {
  it('counts positions in code points of the paragraphs joined by line feeds', () => {
    const text = Array.from(PAGE.paragraphs.join('\n'));
    for (const { exact, prefix, suffix, position } of sample.spots) {
      const { start, end } = position ?? { start: 0, end: 0 };
      expect(text.slice(start, end).join('')).toBe(exact);
      expect(text.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(text.slice(end).join('').startsWith(suffix)).toBe(true);
    }
    expect(sample.spots).toHaveLength(5);
  });

  it('never cuts a character in two', () => {
    const paragraphs = [`${'🙂'.repeat(40)}x${'🙂'.repeat(40)}`];
    const spots = [
      { paragraph: 0, start: 80, end: 81, verdict: 'quote' as const, claim: 'c', statements: ['s'] },
      { paragraph: 0, start: 81, end: 83, verdict: 'quote' as const, claim: 'c', statements: ['s'] },
    ];
    const lookUp = { statement: () => sample.spots[0]!.statement, claim: () => ({ claim: 'c' }) };
    const made = collect({ ...PAGE, paragraphs }, spots, lookUp).spots;
    for (const { prefix, suffix } of made) expect(prefix + suffix).not.toMatch(/\p{Cs}/u);
    expect(made[0]?.position).toEqual({ start: 40, end: 41 });
  });
});

describe('CSV', () => {
  const read = (csv: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

  it('gives back every cell, but for the apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(found, (any) => {
        const rows = read(writeCsv(any));
        any.spots.forEach(({ exact }, at) => {
          expect([exact, `'${exact}`]).toContain(rows[at]?.words);
        });
        expect(rows.map((row) => row['source address'])).toEqual(any.spots.map((spot) => spot.statement.url));
        for (const row of rows) {
          expect(Object.keys(row)).toHaveLength(20);
          for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        }
      }),
      FEWER,
    );
  });
});

describe('JSON', () => {
  it('gives back everything', () => {
    expect(JSON.parse(writeJson(sample))).toEqual({ format: 'on-the-record/found', version: 1, ...sample });
  });
});

describe('JSON-LD, read by the reference processor', () => {
  const options = {
    safe: true as const,
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld')
        throw new Error(`Nothing else is loaded, so not ${url}.`);
      return { document: ANNO_CONTEXT, documentUrl: url, contextUrl: null };
    },
  };

  it('loses nothing: every name means something in the vocabulary', async () => {
    const quads = await jsonld.toRDF(JSON.parse(writeJsonLd(sample)), {
      ...options,
      format: 'application/n-quads',
    });
    const count = (part: string): number => quads.split(part).length - 1;
    expect(count('<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#assessing>')).toBe(5);
    expect(
      count('<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>'),
    ).toBe(5);
    expect(count(`<http://www.w3.org/ns/oa#hasSource> <${PAGE.url}>`)).toBe(5);
    expect(count('<http://www.w3.org/ns/oa#start> "')).toBe(5);
    for (const {
      exact,
      statement: { quote },
    } of sample.spots) {
      for (const text of [exact, quote]) expect(quads).toContain(JSON.stringify(text));
    }
  });

  it('would say so if a name were unknown', async () => {
    const wrong = writeJsonLd(sample).replace('"motivation"', '"motive"');
    await expect(jsonld.expand(JSON.parse(wrong), options)).rejects.toThrow();
  });

  it('names the same place the same way each time, and each place differently', () => {
    const ids = (text: string): string[] => JSON.parse(text).items.map(({ id }: { id: string }) => id);
    const later = { ...sample, retrieved: '2027-01-01T00:00:00.000Z' };
    expect(ids(writeJsonLd(later))).toEqual(ids(writeJsonLd(sample)));
    expect(new Set(ids(writeJsonLd(sample))).size).toBe(5);
    for (const id of ids(writeJsonLd(sample))) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});

describe('the Markdown report', () => {
  it('has a heading for the page and one for each claim, whatever their words', () => {
    fc.assert(
      fc.property(found, (any) => {
        const headings = writeMarkdown(any).match(/^#{1,2} /gm) ?? [];
        expect(headings).toHaveLength(1 + new Set(any.spots.map(({ claim }) => claim)).size);
        const parsed = new Parser().parse(writeMarkdown(any));
        const types: string[] = [];
        for (let node = parsed.firstChild; node; node = node.next) types.push(node.type);
        expect(types).not.toContain('html_block');
        expect(types.filter((type) => type === 'heading')).toHaveLength(headings.length);
      }),
      FEWER,
    );
  });
});
