/** Sentences that are marked wherever they stand, and a page around them. */
import { documentOf } from './site.ts';

/** Two of the sentences quote: that is found by comparing, whatever the engine has learnt of likelihood. */
export const VICTORY =
  'Konietzko wrote: “I think it falls short of that, but hopefully it is a somewhat significant inching forward.”';
export const MAKO = 'Many fans insist that Mako and Korra were meant to get back together at the end.';
export const CLEAR =
  'DiMartino wrote: “Our intention with the last scene was to make it as clear as possible that yes, Korra and Asami have romantic feelings for each other.”';
export const MUSIC =
  'Konietzko wrote: “We asked Jeremy Zuckerman to make the music tender and romantic, and he fulfilled the assignment with a sublime score.”';

export const OFF_TOPIC = `<h1>Leek soup</h1><p>Wash the leeks well. They are just friends of the potato, as my aunt says.</p>
  <p>Simmer for twenty minutes and serve with bread.</p>`;

const FILLER =
  '<p>The last two episodes were first shown on a Friday in December, and people stayed up for them.</p>';

/** An article about the finale: some plain paragraphs, and each sentence in a paragraph of its own. */
export function article(...sentences: string[]): string {
  const claims = sentences.map((sentence, index) => `<p id="claim-${index + 1}">${sentence}</p>`);
  return documentOf(
    'The end of The Legend of Korra',
    `<main><h1>The end of The Legend of Korra</h1>${FILLER}${claims.join(FILLER)}${FILLER.repeat(6)}</main>`,
  );
}
