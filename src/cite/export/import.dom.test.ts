/** The Web Annotations, imported on the page they are about by an annotation tool that is not ours. */
import {
  reviveAnnotation,
  type TextAnnotation,
  type W3CTextAnnotation,
  W3CTextFormat,
} from '@recogito/text-annotator';
import { afterEach, describe, expect, it } from 'vitest';
import { corpus, viewClaim, viewStatement } from '../../corpus/index.ts';
import { writeJsonLd } from './json-ld.ts';
import { findInSample, PAGE } from './sample.ts';

const withEmoji = findInSample({
  statement: (id) => viewStatement(corpus, id),
  claim: (id) => viewClaim(corpus, id),
});

/** Recogito counts an emoji as two, the standard as one: here the page has none, so that both agree. */
const paragraphs = PAGE.paragraphs.map((text) => text.replace('🙂 ', ''));
const sample = {
  ...withEmoji,
  spots: withEmoji.spots.map((spot) => ({
    ...spot,
    position: { start: (spot.position?.start ?? 0) - 2, end: (spot.position?.end ?? 0) - 2 },
  })),
};

afterEach(() => document.body.replaceChildren());

describe('Recogito, given our Web Annotations', () => {
  it('finds every passage on the page, with the statement and the verdict', () => {
    const article = document.createElement('article');
    // The text of this element is the text in which we have counted: its paragraphs with line feeds between them.
    for (const text of paragraphs) {
      if (article.firstChild) article.append('\n');
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      article.append(paragraph);
    }
    document.body.append(article);
    const items: W3CTextAnnotation[] = JSON.parse(writeJsonLd(sample)).items;
    const { parse } = W3CTextFormat(PAGE.url, article);

    const imported = items.map((item): TextAnnotation => {
      const { parsed, error } = parse(item);
      if (!parsed) throw error;
      return reviveAnnotation(parsed, article);
    });

    expect(imported.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(imported.map(({ target }) => target.selector.map(({ range }) => String(range)))).toEqual(
      sample.spots.map(({ exact }) => [exact]),
    );
    for (const [at, { bodies }] of imported.entries()) {
      const values = bodies.map(({ value }) => value);
      expect(values).toContain(sample.spots[at]?.statement.quote);
      expect(values).toContain(sample.spots[at]?.verdict);
    }
  });
});
