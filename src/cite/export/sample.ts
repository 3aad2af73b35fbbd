/** A page with passages of all five verdicts, for the tests of the exports. */
import type { Verdict } from '../../engine/types.ts';
import { collect, type LookUp } from './collect.ts';
import type { Found } from './types.ts';

/** Marked words stand in brackets; the comment is an attack on whoever opens it in a spreadsheet. */
const PARAGRAPHS: [text: string, verdict?: Verdict, claim?: string, statement?: string][] = [
  ['🙂 A page about the finale. '],
  [
    'Everyone knows that [Korra and Asami are "just friends" & nothing more].',
    'contradicts',
    'just-friends',
    'korra-and-asami-fell-in-love',
  ],
  [
    '[=HYPERLINK("https://evil.example","Korrasami is canon")] said *somebody* <b>there</b>.',
    'supports',
    'korrasami-is-canon',
    'no-denying-it-official-story',
  ],
  ['Did Miyazaki [inspire them]?', 'context', 'miyazaki-influence', 'miyazaki-unwritten-rule'],
  [
    'Konietzko wrote: “[bisexual people are real!]”',
    'quote',
    'bisexual-people-are-real',
    'bisexual-people-are-real',
  ],
  [
    'And: [bisexual people are not real!]',
    'misquote',
    'bisexual-people-are-real',
    'bisexual-people-are-real',
  ],
];

export const PAGE = {
  url: 'https://example.org/article?id=1&part=2',
  title: 'Was it *planned*? <A look back>',
  paragraphs: PARAGRAPHS.map(([text]) => text.replace(/[[\]]/g, '')),
  retrieved: '2026-11-23T10:00:00.000Z',
};

/** What an engine might have found on it. */
export function findInSample(lookUp: LookUp): Found {
  return collect(
    PAGE,
    PARAGRAPHS.flatMap(([text, verdict, claim, statement], paragraph) =>
      verdict && claim && statement
        ? [
            {
              paragraph,
              start: text.indexOf('['),
              end: text.indexOf(']') - 1,
              verdict,
              claim,
              statements: [statement],
            },
          ]
        : [],
    ),
    lookUp,
  );
}
