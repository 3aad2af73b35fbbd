/**
 * What else has been used for this job, on the same pages in the same run: keywords; the rule of Dispute Finder (Ennals,
 * Trushkowsky and Agosta 2010: all word stems of a stored phrase in one sentence, with the same negation); and BM25.
 */
import type { Corpus } from '../../src/corpus/types.ts';
import { splitSentences } from '../../src/engine/sentences.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import { TOPIC } from '../../src/engine/topic-words.ts';
import { verdictOf } from '../train/examples.ts';
import type { LabelledPage } from '../train/pages.ts';
import type { ScoredSpot } from '../train/score.ts';

export type Method = (page: LabelledPage) => ScoredSpot[];

type Answer = Pick<ScoredSpot, 'statement' | 'verdict'>;

const NEGATION = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|\w+n['’]t)\b/i;
const COMMON = new Set(
  'a an the and or but of to in on at for with by from as is was were be been it its that this they them their he his she her who what so'.split(
    ' ',
  ),
);

/** Each sentence of a page by itself. */
const bySentence =
  (answer: (sentence: string) => Answer | undefined): Method =>
  ({ paragraphs }) =>
    paragraphs.flatMap((text, paragraph) =>
      splitSentences(text).flatMap(({ start, end }) => {
        const found = answer(text.slice(start, end));
        return found ? [{ paragraph, start, end, ...found }] : [];
      }),
    );

const stemsOf = (text: string): Set<string> =>
  new Set(tokenize(text).flatMap(({ word, stem }) => (COMMON.has(word) ? [] : [stem])));

/** A sentence that names the topic and has two words of a claim. */
export function createKeywords({ claims }: Corpus): Method {
  const known = claims.map(({ claim, statements }) => ({ stems: stemsOf(claim), statement: statements[0]! }));
  return bySentence((sentence) => {
    if (!TOPIC.test(sentence)) return undefined;
    const stems = stemsOf(sentence);
    let best: string | undefined;
    let most = 1;
    for (const { stems: wanted, statement } of known) {
      const shared = [...wanted].filter((stem) => stems.has(stem)).length;
      if (shared > most) [best, most] = [statement, shared];
    }
    return best === undefined ? undefined : { statement: best, verdict: 'supports' };
  });
}

export function createDisputeFinder({ claims }: Corpus): Method {
  const phrases = claims.flatMap(({ answer, statements, said, denied }) =>
    ([...said.map((phrase) => [phrase, 'said']), ...denied.map((phrase) => [phrase, 'denied'])] as const).map(
      ([phrase, side]) => ({
        stems: [...stemsOf(phrase!)],
        isNegated: NEGATION.test(phrase!),
        statement: statements[0]!,
        verdict: verdictOf(answer, side as 'said' | 'denied'),
      }),
    ),
  );
  return bySentence((sentence) => {
    const stems = stemsOf(sentence);
    const isNegated = NEGATION.test(sentence);
    return phrases.find(
      (phrase) =>
        phrase.isNegated === isNegated &&
        phrase.stems.length > 1 &&
        phrase.stems.every((stem) => stems.has(stem)),
    );
  });
}

const [K1, B] = [1.2, 0.75];

/** @param least a sentence whose best statement scores below this is left alone. */
export function createBm25({ statements, claims }: Corpus, least: number): Method {
  const texts = statements.map(({ id, quote }) =>
    [quote, ...claims.filter((claim) => claim.statements[0] === id).map(({ claim }) => claim)].join(' '),
  );
  const counts = texts.map((text) => {
    const map = new Map<string, number>();
    for (const { word, stem } of tokenize(text))
      if (!COMMON.has(word)) map.set(stem, (map.get(stem) ?? 0) + 1);
    return map;
  });
  const lengths = counts.map((map) => [...map.values()].reduce((a, b) => a + b, 0));
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const holding = new Map<string, number>();
  for (const map of counts) for (const stem of map.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  return bySentence((sentence) => {
    let best = -1;
    let most = least;
    const stems = [...stemsOf(sentence)];
    counts.forEach((map, at) => {
      let score = 0;
      for (const stem of stems) {
        const count = map.get(stem);
        if (!count) continue;
        const rare = Math.log(
          1 + (statements.length - holding.get(stem)! + 0.5) / (holding.get(stem)! + 0.5),
        );
        score += (rare * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[at]!) / mean));
      }
      if (score > most) [best, most] = [at, score];
    });
    return best < 0 ? undefined : { statement: statements[best]!.id, verdict: 'supports' };
  });
}
