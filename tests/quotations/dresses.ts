/** Twelve honest ways to give somebody's words. */
import { type Page, page, quoted, type Sample } from './samples.ts';

type Dress = (sample: Sample) => Page;

const BRITISH: [RegExp, string][] = [
  [/\bmarginaliz/g, 'marginalis'],
  [/\bsymboliz/g, 'symbolis'],
  [/\bskeptical\b/g, 'sceptical'],
  [/\btowards\b/g, 'toward'],
  [/\bfulfilled\b/g, 'fulfilled'],
  [/\bstoryboards\b/g, 'story boards'],
  [/\bover due\b/g, 'overdue'],
  [/\bslam-dunk\b/g, 'slam dunk'],
  [/\bBook 1\b/g, 'Book One'],
  [/\bBook 2\b/g, 'Book Two'],
];

const SHIFTS: [RegExp, string][] = [
  [/\bI'm\b/g, 'he was'],
  [/\bI've\b/g, 'he had'],
  [/\bI am\b/g, 'he was'],
  [/\bI\b/g, 'he'],
  [/\bmy\b/g, 'his'],
  [/\bme\b/g, 'him'],
  [/\bWe\b/g, 'they'],
  [/\bwe\b/g, 'they'],
  [/\bus\b/g, 'them'],
  [/\bour\b/g, 'their'],
];

export const dresses: Record<string, Dress> = {
  'straight quotation marks, the speaker after': ({ quote, speaker }) =>
    page(`${quoted(quote)} ${speaker} wrote.`),
  'curly marks and apostrophes, the speaker before': ({ quote, surname }) =>
    page(
      `As ${surname} put it: “${quote.replaceAll('"', '’').replaceAll("'", '’').replaceAll('––', ' — ')}”`,
    ),
  'no-break spaces, soft hyphens and zero-width marks': ({ words, surname }) =>
    page(
      `${surname} wrote, «${words
        .map((word) => (word.length > 7 ? `${word.slice(0, 4)}\u00ad${word.slice(4)}` : word))
        .join('\u00a0')
        .replaceAll('"', '')}».`,
    ),
  'small letters, no apostrophes, a dash and a name': ({ quote, surname }) =>
    page(`"${quote.toLowerCase().replaceAll("'", '').replaceAll('"', '')}" - ${surname.toLowerCase()}`),
  'capitals throughout': ({ quote, surname }) =>
    page(`${surname.toUpperCase()}: "${quote.toUpperCase().replaceAll('"', '')}"`),
  'another spelling, in single marks': ({ quote, surname }) =>
    page(
      `‘${BRITISH.reduce((text, [from, to]) => text.replace(from, to), quote).replaceAll('"', '')}’, ${surname} said.`,
    ),
  'split by "he wrote"': ({ words, surname }) => {
    const middle = Math.max(3, Math.ceil(words.length / 2));
    const [head, tail] = [words.slice(0, middle), words.slice(middle)].map((part) =>
      part.join(' ').replaceAll('"', ''),
    );
    return page(`"${head}," ${surname} wrote, "${tail}"`);
  },
  'an insertion in brackets and a [sic]': ({ words, surname }) => {
    const at = Math.ceil(words.length / 3);
    return page(
      `${surname} wrote, ${quoted([...words.slice(0, at), '[in the finale]', ...words.slice(at, -1), '[sic]', ...words.slice(-1)].join(' '))}`,
    );
  },
  'a marked cut': ({ words, surname }) => {
    const cut = words.length < 16 ? 1 : 4;
    const at = honestCut(words, cut);
    return page(
      `${surname} said: ${quoted([...words.slice(0, at), '[...]', ...words.slice(at + cut)].join(' '))}`,
    );
  },
  'a block of its own, a paragraph for each sentence': ({ sentences, speaker }) => {
    const { paragraphs } = page(`This is what ${speaker} wrote on the day:`, ...sentences);
    return { paragraphs, carriers: sentences.map((_, index) => index + 2) };
  },
  'indirect speech that keeps the words': ({ sentences, surname }) => {
    const longest = sentences.reduce((best, each) => (each.length > best.length ? each : best));
    const shifted = SHIFTS.reduce((text, [from, to]) => text.replace(from, to), longest).replace(
      /[.!?)"]+$/,
      '',
    );
    return page(`${surname} wrote that ${shifted.charAt(0).toLowerCase()}${shifted.slice(1)}.`);
  },
  'the better half, inside a sentence of the page': ({ words, surname }) => {
    const part = words
      .slice(honestStart(words, Math.floor(words.length / 4)))
      .join(' ')
      .replaceAll('"', '');
    return page(`For my part I go with ${surname}, who said “… ${part}” and left it there.`);
  },
};

/** Not right after a "not", which would be lost. */
function honestStart(words: readonly string[], at: number): number {
  const isLost = words.slice(Math.max(0, at - 3), at).some((word) => /^(not|never|no)$|n't$/i.test(word));
  return isLost ? Math.max(0, at - 3) : at;
}

/** Where a few words can go without taking a "not" along. */
function honestCut(words: readonly string[], cut: number): number {
  const turns =
    /^\W*(no|not|never|nothing|without|only|if|weren't|didn't|wasn't|can't|would|ever|one|assumed|isn't|need)\b/i;
  for (let at = Math.ceil(words.length / 2); at + cut < words.length; at++)
    if (!words.slice(at, at + cut).some((word) => turns.test(word))) return at;
  return Math.ceil(words.length / 3);
}
