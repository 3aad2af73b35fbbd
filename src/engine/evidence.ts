/**
 * The page's own evidence: a sentence is judged together with what else its page says. A page that argues about our
 * ending makes claim upon claim; a page about something else has one sentence that merely sounds like it. So each
 * candidate is weighed once more, with the scores of its neighbours and what the page is about.
 */
import { sigmoid } from './head.ts';
import { placesOfLargest } from './largest.ts';
import type { PageTopic } from './topic.ts';

/** One sentence of a page as the detector and the heads see it. */
export interface Weighed {
  /** Score of the detector. */
  score: number;
  /** Score of the detector for its words alone, without the page around them. */
  alone: number;
  /** Holds the creators' words: surely on the topic, and not judged by likelihood. */
  isQuoted: boolean;
  /** Names Korra, Asami or the two. */
  isNamed: boolean;
  /** Shares of the best statement and of the best verdict; absent below `CANDIDATE`. */
  answer?: { share: number; verdictShare: number };
}

/** A sentence below this detector score is no candidate: nothing its page says can make it a claim. */
export const CANDIDATE = -2;

/** A text of so few sentences, a comment or a note, has no company to judge a sentence by. */
const SHORT = 12;

/** Sentences before and after that count as near. */
const NEAR = 4;
const QUOTED_LIKELIHOOD = 0.9;

/** How many numbers `evidenceOf` gives for a sentence. */
export const EVIDENCE_SIZE = 26;

/** Logarithm of the sentences of a middling page, from which long and short are counted. */
const MIDDLING = 3.5;

/** For each sentence of a page, in order, the numbers its evidence consists of; undefined where it is no candidate. */
export function evidenceOf(topic: PageTopic, sentences: readonly Weighed[]): (number[] | undefined)[] {
  const likely = sentences.map(({ score, isQuoted }) => (isQuoted ? QUOTED_LIKELIHOOD : sigmoid(score)));
  const sum = likely.reduce((a, b) => a + b, 0);
  const many = likely.filter((p) => p > 0.5).length;
  const top = placesOfLargest(likely, 4);
  const others = Math.max(1, sentences.length - 1);
  const length = Math.log1p(Math.max(SHORT, sentences.length)); // nothing was learnt of shorter pages
  const long = length - MIDDLING; // a long page has more chances to sound like a claim
  const page = [
    length,
    topic.title === 1 ? 1 : 0,
    topic.title === 2 ? 1 : 0,
    topic.titleElsewhere ? 1 : 0,
    topic.density,
    topic.elsewhere,
    topic.fanFiction,
    topic.plot,
    Math.log1p(topic.named),
    Math.log1p(topic.ended),
    topic.elsewhere > topic.density ? 1 : 0,
  ];
  return sentences.map(({ score, answer }, at) => {
    if (!answer) return undefined;
    const own = likely[at]!;
    const [first = 0, second = 0, third = 0] = top.flatMap((place) => (place === at ? [] : likely[place]!));
    const from = Math.max(0, at - NEAR);
    const to = Math.min(likely.length, at + NEAR + 1);
    let nearSum = 0;
    for (let near = from; near < to; near++) nearSum += likely[near]!;
    nearSum -= own;
    return [
      score,
      (sum - own) / others,
      Math.log1p(many - (own > 0.5 ? 1 : 0)),
      Math.log1p(sum - own),
      first,
      second,
      third,
      to - from > 1 ? nearSum / (to - from - 1) : 0,
      answer.share,
      answer.verdictShare,
      answer.share * answer.verdictShare,
      likely[at + 1] ?? 0,
      long * score,
      long * ((sum - own) / others),
      long * Math.log1p(sum - own),
      ...page,
    ];
  });
}

/** What turns evidence into likelihood; learnt. */
export interface EvidenceWeights {
  /** One for each number of the evidence, then the bias. */
  evidence: readonly number[];
  /** For a sentence without company: one for each number of `loneEvidenceOf`, then the bias. */
  lone: readonly number[];
}

/** How many numbers `loneEvidenceOf` gives for a sentence. */
export const LONE_SIZE = 6;

/** From here on one answer stands out so far that the sentence says little else. */
const STANDS_OUT = 0.6;

/** What a sentence shows by itself: its score, whether one answer stands out, and whether it names anyone of ours. */
export function loneEvidenceOf({ alone, isNamed, answer }: Weighed): number[] {
  const plain = answer ? answer.share * answer.verdictShare : 0;
  const named = isNamed ? 1 : 0;
  const within = Math.min(2, Math.max(-1, alone));
  return [alone, plain, named, named * plain, named * within, plain > STANDS_OUT ? named : 0];
}

/**
 * Probability of being a claim: as its page shows, or as the sentence shows alone.
 * @param count sentences of the page. A longer one has more that sound like a claim by chance, so what a sentence shows
 *   alone weighs less there.
 */
export function likelihood(
  { evidence, lone, count }: { evidence: readonly number[]; lone: readonly number[]; count: number },
  weights: EvidenceWeights,
): number {
  const byPage = dot(weights.evidence, evidence);
  const alone = dot(weights.lone, lone) - Math.log(Math.max(1, count / SHORT));
  return sigmoid(Math.max(byPage, alone));
}

/** The sum of the weighted numbers and the bias, which stands last among the weights. */
export function dot(weights: readonly number[], numbers: readonly number[]): number {
  let sum = weights[numbers.length]!;
  for (let i = 0; i < numbers.length; i++) sum += weights[i]! * numbers[i]!;
  return sum;
}
