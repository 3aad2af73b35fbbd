/** What holds for every text and record that comes from outside. Each throws when it does not hold. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from '../../src/corpus/compile.ts';
import { corpus } from '../../src/corpus/index.ts';
import { createQuotations } from '../../src/engine/quotations.ts';
import { splitSentences } from '../../src/engine/sentences.ts';
import { createSpotter } from '../../src/engine/spotter.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import weights from '../../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../../src/engine/weights.ts';
import { DEFAULTS, readSettings, SETTINGS_VERSION } from '../../src/platform/settings-record.ts';
import { readHtml } from '../spot/read-html.ts';
import { messages } from './messages.ts';
import { anyHtml, anyText } from './texts.ts';

export interface Property {
  name: string;
  /** Strings of a long run; the slow get fewer. */
  share: number;
  property: fc.IProperty<[string]> | fc.IProperty<[unknown]> | typeof messages;
}

const spot = createSpotter(corpus, weights as unknown as Weights);
const quotations = createQuotations(corpus);

/** Places lie within the text, are not empty and do not run backwards. */
function assertPlaces(
  text: string,
  places: readonly { start: number; end: number }[],
  inOrder: boolean,
): void {
  let last = 0;
  for (const { start, end } of places) {
    assert(start >= 0 && start < end && end <= text.length, `${start}-${end} of ${text.length}`);
    if (!inOrder) continue;
    assert(start >= last, `${start} comes before ${last}`);
    last = end;
  }
}

export const PROPERTIES: Property[] = [
  {
    name: 'words lie in order within their text',
    share: 0.35,
    property: fc.property(anyText, (text) => assertPlaces(text, tokenize(text), true)),
  },
  {
    name: 'sentences lie in order, and leave out nothing but white space',
    share: 0.35,
    property: fc.property(anyText, (text) => {
      const spans = splitSentences(text);
      assertPlaces(text, spans, true);
      const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
      assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  },
  {
    name: 'a page of any markup gives a title and paragraphs without white space around them',
    share: 0.1,
    property: fc.property(anyHtml, (html) => {
      for (const text of readHtml(html).paragraphs) assert(text !== '' && text === text.trim());
    }),
  },
  {
    name: 'quotations lie within their paragraph',
    share: 0.08,
    property: fc.property(anyText, (text) => assertPlaces(text, quotations([text]), false)),
  },
  {
    name: 'spots lie within their paragraph, name what is in the corpus, and are the same each time',
    share: 0.07,
    property: fc.property(anyText, (text) => {
      const page = { title: 'The Legend of Korra', paragraphs: [text] };
      const spots = spot(page);
      assertPlaces(text, spots, false);
      for (const { claim, statements } of spots) {
        assert(corpus.claims.some(({ id }) => id === claim));
        for (const each of statements) assert(corpus.statements.some(({ id }) => id === each));
      }
      assert.deepEqual(spot(page), spots);
    }),
  },
  {
    name: 'a message of any shape breaks no listener, and a stranger is neither heard nor answered',
    share: 0.02,
    property: messages,
  },
  {
    name: 'any stored record gives whole settings',
    share: 0.02,
    property: fc.property(
      fc.oneof(
        fc.anything(),
        fc
          .record(Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, fc.anything()])), {
            requiredKeys: [],
          })
          .map((fields) => ({ ...fields, version: SETTINGS_VERSION })),
      ),
      (record: unknown) => {
        const { settings } = readSettings(record);
        assert.deepEqual(Object.keys(settings).sort(), Object.keys(DEFAULTS).sort());
        for (const [key, value] of Object.entries(settings))
          assert.equal(typeof value, typeof DEFAULTS[key as keyof typeof DEFAULTS]);
      },
    ),
  },
  {
    name: 'any file in the place of a claim stops the build with its name and a line',
    share: 0.01,
    property: fc.property(anyText, (text) => {
      const { problems } = compile(new Map([['claims/made-up.yaml', text]]));
      if (text.trim()) assert(problems.some(({ file, line }) => file === 'claims/made-up.yaml' && line >= 1));
    }),
  },
];
