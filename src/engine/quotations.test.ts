import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { createQuotations, verdictOf } from './quotations.ts';
import type { Quotation } from './types.ts';

const quotationsIn = createQuotations(corpus);

/** A page of one paragraph, and what is found on it; nothing for silence. */
const CASES: [kind: Quotation['kind'] | undefined, paragraph: string][] = [
  ['verbatim', '"Trust me, I remember Kataang vs. Zutara," Konietzko wrote.'],
  [
    'verbatim',
    'DiMartino wrote that “[t]he moment where they enter the spirit portal symbolises their evolution from being friends to being a couple.”',
  ],
  [
    'shortened',
    'Konietzko: "You can celebrate it, embrace it […] or whatever you feel the need to do, but there is no denying it."',
  ],
  [
    'altered',
    'Konietzko wrote: "We asked Jeremy Zuckerman to make the music dark and martial, and he fulfilled the assignment with a sublime score."',
  ],
  ['altered', 'Bryan said they "planned on getting them back together" by the end of Book 2.'],
  ['altered', 'One meme has Konietzko promising, "It was a slam-dunk victory for queer representation."'],
  ['wrong speaker', '"Trust me, I remember Kataang vs. Zutara," DiMartino wrote.'],
  [
    'wrong speaker',
    'Konietzko wrote: "Just because a boy and girl appear in the same feature, a romance must ensue."',
  ],
  ['not found', 'Konietzko wrote: "Asami was a hologram until the very last scene of the finale."'],
  [undefined, 'Konietzko wrote that the two had fallen for each other and that it was official.'],
  [
    undefined,
    'Konietzko said in an interview in 2018: "Asami was a hologram until the very last scene of the finale."',
  ],
];

describe('a quotation on a page', () => {
  it.each(CASES)('is %s: %s', (kind, paragraph) => {
    expect(quotationsIn([paragraph]).map(({ quotation }) => quotation.kind)).toEqual(kind ? [kind] : []);
  });

  it('covers the sentence that quotes, and names the statement', () => {
    const quote = '"Trust me, I remember Kataang vs. Zutara," Konietzko wrote.';
    const text = `Fans fought for years. ${quote} So do I.`;
    const [match] = quotationsIn([text]);
    expect(text.slice(match!.start, match!.end)).toBe(quote);
    expect(match!.statements[0]).toBe('remember-kataang-vs-zutara');
  });

  it('shows an alteration word by word', () => {
    const [match] = quotationsIn([
      'Konietzko wrote: "Tahno playing trombone––now that was us giving a present to the fans!"',
    ]);
    const changed = match!.quotation.difference!.filter(({ change }) => change !== 'same');
    expect(changed.map(({ text, change }) => [change, text.trim()])).toEqual([
      ['added', 'giving a present'],
      ['left out', 'caving in'],
    ]);
  });

  it('takes the name from the paragraph before a block', () => {
    const block = 'Trust me, I remember Kataang vs. Zutara.';
    expect(quotationsIn(['Bryan Konietzko wrote:', block])[0]?.quotation.kind).toBe('verbatim');
    expect(quotationsIn([block], ['DiMartino wrote:'])[0]?.quotation.kind).toBe('wrong speaker');
  });

  it.each([
    ['verbatim', 'quote'],
    ['shortened', 'quote'],
    ['altered', 'misquote'],
    ['stitched', 'misquote'],
    ['wrong speaker', 'misquote'],
    ['not found', 'misquote'],
  ] as const)('of the kind "%s" is a %s on the wire', (kind, verdict) => {
    expect(verdictOf({ kind })).toBe(verdict);
  });
});
