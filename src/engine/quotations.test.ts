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
  [
    'altered',
    'Konietzko wrote: "Was Korrasami endgame, meaning, did we plan it from the start of the series? Yes, and so was everything else."',
  ],
  [
    'altered',
    "\"Was Korrasami 'endgame,' meaning, did we plan it from the start of the series? Yes, along with Korra's spiritual arc,\" Konietzko wrote.",
  ],
  ['altered', 'Konietzko: "Trust me, I remember Kataang vs. Zutara. And I won."'],
  ['altered', 'Konietzko said: "We planned it from the start of the series."'],
  [
    'shortened',
    'Konietzko wrote: "Was Korrasami endgame, meaning, did we plan it from the start of the series?" I wonder.',
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

  it('spans a question and the answer put in the place of its own, and shows both answers', () => {
    const text =
      'Konietzko wrote: "Was it a slam-dunk victory for queer representation? Absolutely." Did he?';
    const [match] = quotationsIn([text]);
    expect(text.slice(match!.start, match!.end)).toBe(text.slice(0, text.indexOf(' Did he')));
    expect(match!.quotation.difference).toEqual([
      { change: 'same', text: 'Was it a slam-dunk victory for queer representation? ' },
      { change: 'added', text: 'Absolutely. ' },
      {
        change: 'left out',
        text: 'I think it falls short of that, but hopefully it is a somewhat significant inching forward.',
      },
    ]);
  });

  it('is verbatim where the answer to its question stands in the next quotation marks', () => {
    const text =
      '"Was Korrasami endgame, meaning, did we plan it from the start of the series?" Konietzko asked. "No, but nothing other than Korra\'s spiritual arc was."';
    expect(quotationsIn([text]).map(({ quotation }) => quotation.kind)).toEqual(['verbatim', 'verbatim']);
  });

  it('goes on in its marks with sentences that alone say nothing', () => {
    const text = 'Konietzko: "Korra and Asami fell in love. Were they friends? Yes, and they still are."';
    expect(quotationsIn([text]).map(({ quotation }) => quotation.kind)).toEqual([
      'verbatim',
      'verbatim',
      'verbatim',
    ]);
  });

  it('is not said to be altered where the post goes on with words that are not held', () => {
    const text =
      'Konietzko: "Yes, and they still are, but they also grew to have romantic feelings for each other. So there you go."';
    expect(quotationsIn([text]).map(({ quotation }) => quotation.kind)).toEqual(['verbatim']);
  });

  it('is given by who signs its last sentence', () => {
    const text =
      '"Trust me, I remember Kataang vs. Zutara. But one of those directions is going to be the one that feels right to us," DiMartino wrote.';
    expect(quotationsIn([text]).map(({ quotation }) => quotation.attributedTo)).toEqual(
      Array(2).fill('Michael Dante DiMartino'),
    );
  });

  it('that began in the paragraph before is given by who was named there', () => {
    const text = 'Trust me, I remember Kataang vs. Zutara." That was all.';
    const kindAfter = (before: string): Quotation['kind'] | undefined =>
      quotationsIn([text], [before])[0]?.quotation.kind;
    expect(kindAfter('Konietzko wrote: "There is the inevitable reaction.')).toBe('verbatim');
    expect(kindAfter('It was warm. DiMartino wrote: "There is the inevitable reaction.')).toBe(
      'wrong speaker',
    );
  });

  it('goes on in paragraphs that are just the next words of the source', () => {
    const text = [
      'You can celebrate it, embrace it, accept it, get over it, or whatever you feel the need to do, but there is no denying it.',
      'That is the official story.',
      'That is the official line.',
    ];
    expect(quotationsIn(text).map(({ paragraph }) => paragraph)).toEqual([0, 1]);
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
  ] as const)('of the kind "%s" is a %s on the wire', (kind, verdict) => {
    expect(verdictOf({ kind })).toBe(verdict);
  });
});
