/** What was found, as Web Annotations of the W3C: a page of them, each assessing a passage by a statement. */

import { stableId } from './stable-id.ts';
import type { Found, FoundPassage } from './types.ts';

export function writeJsonLd(found: Found): string {
  const items = found.spots.map((spot) => annotation(spot, found));
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: stableId(['page', found.page.url, found.retrieved, ...items.map(({ id }) => id)].join('\n')),
    type: 'AnnotationPage',
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function annotation(spot: FoundPassage, { page, retrieved }: Found) {
  const { exact, frame, prefix, suffix, position, verdict, statement } = spot;
  const where = position ? `${position.start}-${position.end}` : `${prefix}\n${suffix}`;
  return {
    id: stableId([frame ?? page.url, where, exact, verdict, statement.id].join('\n')),
    type: 'Annotation',
    motivation: 'assessing',
    created: retrieved,
    generator: { type: 'Software', name: 'On the Record' },
    body: bodies(spot),
    target: {
      type: 'SpecificResource',
      source: frame ?? page.url,
      state: { type: 'TimeState', sourceDate: retrieved },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
      ],
    },
  };
}

/** The statement's words, the place they stand in, and the verdict with the claim it is about. */
function bodies({ verdict, claim, statement }: FoundPassage) {
  const { quote, speaker, url, quotedIn } = statement;
  return [
    {
      type: 'TextualBody',
      purpose: 'assessing',
      value: quote,
      format: 'text/plain',
      language: 'en',
      creator: { type: 'Person', name: speaker },
    },
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: url,
      selector: { type: 'TextQuoteSelector', exact: quote },
    },
    { type: 'SpecificResource', purpose: 'linking', source: quotedIn.url },
    { type: 'TextualBody', purpose: 'classifying', value: verdict, format: 'text/plain' },
    { type: 'TextualBody', purpose: 'describing', value: claim, format: 'text/plain', language: 'en' },
  ];
}
