/** The machine formats, read back by parsers that are not ours: nothing may be lost or changed on the way. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, viewStatement } from '../../corpus/index.ts';
import type { StatementView } from '../../corpus/types.ts';
import { fillAccessed } from '../accessed.ts';
import { quotedIn, voice } from '../attribution.ts';
import { RUNS, statement } from '../invented.ts';
import { splitDay, splitName, writeDay } from '../names.ts';
import { citationKey } from '../slug.ts';
import type { Formatter } from '../types.ts';
import { biblatex, bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

const DAY = new Date(2026, 10, 23);
const DAY_PARTS = { 'date-parts': [[2026, 11, 23]] };

const write = (format: Formatter, view: StatementView): string => fillAccessed(format(view), DAY).plain;
const read = (text: string, type: string): unknown =>
  plugins.input.chain(text, { forceType: type, generateGraph: false })[0];
const fields = (text: string, type: string): Record<string, unknown> => {
  const entry = [plugins.input.chainLink(text, { forceType: type })].flat()[0];
  return { type: entry?.type, label: entry?.label, ...entry?.properties };
};

function issued({ published }: StatementView): { 'date-parts': number[][] } {
  const { year, month, day } = splitDay(published);
  return { 'date-parts': [[year, month, day]] };
}

function checkBiblatex(view: StatementView): void {
  const text = write(biblatex, view);
  expect(fields(text, '@biblatex/text')).toMatchObject({ type: 'online', url: view.url });
  expect(read(text, '@biblatex/text')).toMatchObject({
    type: 'webpage',
    id: citationKey(view),
    author: [splitName(view.author)],
    title: view.title,
    issued: issued(view),
    accessed: DAY_PARTS,
    publisher: view.site,
    note: `Quoted in ${quotedIn(view)}, ${view.quotedIn.url}`,
    annote: `${voice(view)}: “${view.quote}”`,
  });
}

function checkBibtex(view: StatementView): void {
  const text = write(bibtex, view);
  const { year, month } = splitDay(view.published);
  expect(fields(text, '@bibtex/text')).toMatchObject({
    type: 'misc',
    label: citationKey(view),
    year,
    month: `0${month}`.slice(-2),
  });
  expect(read(text, '@bibtex/text')).toMatchObject({
    author: [splitName(view.author)],
    title: view.title,
    publisher: `${view.site}, ${view.url}`,
    note: `Posted ${writeDay(view.published)}. Quoted in ${quotedIn(view)}, ${view.quotedIn.url}. Accessed November 23, 2026`,
    annote: `${voice(view)}: “${view.quote}”`,
  });
}

function checkRis(view: StatementView): void {
  expect(read(write(ris, view), '@ris/file')).toMatchObject({
    type: 'post-weblog',
    author: [splitName(view.author)],
    title: view.title,
    'container-title': view.site,
    issued: issued(view),
    accessed: DAY_PARTS,
    URL: view.url,
    language: 'en',
    note: [`${voice(view)}: “${view.quote}”`, `Quoted in ${quotedIn(view)}, ${view.quotedIn.url}`],
  });
}

function checkCslJson(view: StatementView): void {
  const item = read(write(cslJson, view), '@else/json') ?? {};
  expect(item).toMatchObject({
    type: 'post-weblog',
    id: citationKey(view),
    author: [splitName(view.author)],
    title: view.title,
    'container-title': view.site,
    issued: issued(view),
    accessed: DAY_PARTS,
    URL: view.url,
    language: 'en',
    annote: `${voice(view)}: “${view.quote}”`,
    note: `Quoted in ${quotedIn(view)}, ${view.quotedIn.url}`,
  });
}

const FORMATS = [
  ['BibLaTeX', checkBiblatex],
  ['BibTeX', checkBibtex],
  ['RIS', checkRis],
  ['CSL-JSON', checkCslJson],
] as const;

/** The parser reads the words around it into an address within a text: `$`, `~`, `--` and `''` are spared it there. */
const readable = statement.map((view): StatementView => {
  const spare = (url: string): string => url.replace(/[$~{}\\'`]|-(?=-)/g, '');
  return { ...view, url: spare(view.url), quotedIn: { ...view.quotedIn, url: spare(view.quotedIn.url) } };
});

describe.each(FORMATS)('%s', (_, check) => {
  it.each(corpus.statements.map(({ id }) => [id]))('gives back all of %s', (id) => {
    check(viewStatement(corpus, id));
  });

  it('gives back whatever a statement, a title or an address may hold', () => {
    fc.assert(fc.property(readable, check), RUNS);
  });
});

describe('an address in BibTeX and BibLaTeX', () => {
  it('stands there word for word', () => {
    fc.assert(
      fc.property(statement, (view) => {
        fc.pre(!/[{}\\]/.test(view.url + view.quotedIn.url));
        expect(fields(write(biblatex, view), '@biblatex/text').url).toBe(view.url);
        expect(write(bibtex, view)).toContain(`\\url{${view.url}}`);
        expect(write(biblatex, view)).toContain(`\\url{${view.quotedIn.url}}`);
      }),
      RUNS,
    );
  });
});
