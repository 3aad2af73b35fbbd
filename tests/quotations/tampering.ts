/** Twelve ways to tamper with somebody's words, and the kind each must be named. */
import type { Quotation } from '../../src/engine/types.ts';
import { type Page, page, quoted, type Sample, samples } from './samples.ts';

interface Tampering {
  kinds: Quotation['kind'][];
  /** `undefined` where a statement gives no hold for it. */
  make: (sample: Sample) => Page | undefined;
}

const NOT = /\b(?:not|never|No,|no|nothing)\s|n't\b/;
const AUXILIARY =
  /\b(was|were|are|is|have|had|would|could|will|did|should|can|am|think|remember|appear|asked|say|symbolizes|grew|need|fell)\b/;
const RARE = /^[a-z-]{5,}$/;

export const tamperings: Record<string, Tampering> = {
  'a "not" taken out or put in': altered(({ quote }) =>
    NOT.test(quote)
      ? quote.replace(NOT, ' ')
      : AUXILIARY.test(quote)
        ? quote.replace(AUXILIARY, '$1 never')
        : quote.replace(/^(\S+ \S+)/, '$1 never'),
  ),
  'one telling word for another': altered(({ words }) => swapWord(words, 0, 'bicycles')),
  'two telling words for others': altered(({ words }) =>
    swapWord(swapWord(words, 0, 'lawyers').split(' '), 1, 'reluctantly'),
  ),
  'a word put in that colours the rest': altered(({ words }) => {
    const at = Math.ceil(words.length / 2);
    return [...words.slice(0, at), 'grudgingly', ...words.slice(at)].join(' ');
  }),
  'another end': altered(({ words }) =>
    [
      ...words.slice(0, Math.ceil(words.length * 0.6)),
      'because the network and the fans left us without any choice.',
    ].join(' '),
  ),
  'another beginning': altered(({ words }) =>
    ['Our lawyers told us to say that', ...words.slice(Math.floor(words.length * 0.35))].join(' '),
  ),
  'two words changed round': altered(({ words }) => {
    const places = words.flatMap((word, index) =>
      RARE.test(word) || /^[A-Z][a-z]{3,}$/.test(word) ? [index] : [],
    );
    const [one, two] = [places[0], places.findLast((place) => words[place] !== words[places[0]!])];
    if (one === undefined || two === undefined || one === two) return undefined;
    return words
      .map((word, index) => (index === one ? words[two] : index === two ? words[one] : word))
      .join(' ');
  }),
  'a "not" lost in an unmarked cut': altered(({ words }) => {
    const at = words.findIndex(
      (word, index) =>
        index > 1 &&
        index < words.length - 2 &&
        /^(not|never|No,|nothing|didn't|wasn't|weren't|can't|wouldn't)$/.test(word),
    );
    if (at < 0) return undefined;
    return [...words.slice(0, at), ...words.slice(at + 1)].join(' ');
  }),
  'the half of one sentence run into the half of another': {
    kinds: ['stitched', 'altered'],
    make: (sample) => {
      const other = elsewhere(sample, ({ speaker }) => speaker === sample.speaker);
      return other && page(`${sample.surname} wrote: ${quoted(halves(sample, other))}`);
    },
  },
  'the half of one post run into the half of the other': {
    kinds: ['stitched', 'altered'],
    make: (sample) => {
      const other = elsewhere(
        sample,
        ({ speaker }) => speaker !== sample.speaker && !speaker.startsWith('Hayao'),
      );
      return other && page(`${sample.surname} wrote: ${quoted(halves(sample, other))}`);
    },
  },
  'the other creator signs': {
    kinds: ['wrong speaker'],
    make: ({ quote, speaker }) =>
      page(`${quoted(quote)} wrote ${speaker.startsWith('Bryan') ? 'Mike DiMartino' : 'Bryan Konietzko'}.`),
  },
  'a stranger signs': {
    kinds: ['wrong speaker'],
    make: ({ quote }) => page(`${quoted(quote.replace(/[.]$/, ','))} said Janet Marlowe.`),
  },
};

function altered(change: (sample: Sample) => string | undefined): Tampering {
  return {
    kinds: ['altered'],
    make: (sample) => {
      const text = change(sample);
      return text === undefined || text === sample.quote
        ? undefined
        : page(`${sample.surname} wrote: ${quoted(text)}`);
    },
  };
}

/** The `nth` telling word from the middle on replaced. */
function swapWord(words: readonly string[], nth: number, by: string): string {
  const places = words.flatMap((word, index) => (RARE.test(word) ? [index] : []));
  const at = places[Math.min(places.length - 1, Math.floor(places.length / 2) + nth)];
  return at === undefined ? words.join(' ') : [...words.slice(0, at), by, ...words.slice(at + 1)].join(' ');
}

/** A statement far away in the corpus, of more than a few words. */
function elsewhere(sample: Sample, fits: (other: Sample) => boolean): Sample | undefined {
  const own = samples.indexOf(sample);
  const others = samples.filter(
    (other, index) => Math.abs(index - own) > 3 && other.words.length > 11 && fits(other),
  );
  return others[(own * 7) % Math.max(1, others.length)];
}

function halves(one: Sample, other: Sample): string {
  const head = one.words
    .slice(0, Math.max(5, Math.ceil(one.words.length / 2)))
    .join(' ')
    .replace(/[.!?,]$/, '');
  return `${head} ${other.words.slice(Math.floor(other.words.length / 2)).join(' ')}`;
}
