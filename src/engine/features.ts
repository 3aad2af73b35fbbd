/**
 * Sentence -> the features its weights are looked up by. A feature is an unsigned 32-bit number; the three heads
 * (is it a claim, which statement, which verdict) read different groups of them.
 */
import type { Analysis, Sentence } from './analysis.ts';
import type { Tagger } from './concepts.ts';
import { hashText, mix } from './hash.ts';
import { KIND } from './kinds.ts';
import { FAR, REFERENTS } from './referents.ts';
import { knownWord, wordFeatures } from './word-features.ts';

/** All features of a sentence, in one list. */
export class Features {
  /** First `own`, then `spelt`, then `around`; each feature once in its part. */
  readonly list: Uint32Array;
  readonly ownEnd: number;
  readonly speltEnd: number;

  constructor(list: Uint32Array, ownEnd: number, speltEnd: number) {
    this.list = list;
    this.ownEnd = ownEnd;
    this.speltEnd = speltEnd;
  }

  /** What the sentence itself says. */
  get own(): Uint32Array {
    return this.list.subarray(0, this.ownEnd);
  }

  /** How its words are spelt, four letters at a time: what is learnt of "platonic" then also speaks for "platonically". */
  get spelt(): Uint32Array {
    return this.list.subarray(this.ownEnd, this.speltEnd);
  }

  /** What stands around it: title, sentences before, what the page is about. */
  get around(): Uint32Array {
    return this.list.subarray(this.speltEnd);
  }
}

const PRONOUNS = new Set([
  'they',
  'them',
  'their',
  'it',
  'this',
  'that',
  'he',
  'his',
  'him',
  'she',
  'her',
  'these',
  'those',
  'both',
  'we',
  'us',
  'our',
]);

/** A sentence is read so far. */
const MOST_TOKENS = 90;
const MOST_TAGS = 120;
/** Concepts of a sentence that are joined in pairs. */
const MOST_JOINED = 24;

/** What is being gathered: more room than any sentence takes, used again for each. */
const gathered = new Uint32Array(1 << 13);
const gatheredLetters = new Uint32Array(1 << 12);
/** The parts of a sentence's list, one after the other. */
const list = new Uint32Array(3 << 12);

export function createFeatures(tagger: Tagger): (analysis: Analysis, index: number) => Features {
  const cue = (name: string, value = 0): number => mix(KIND.cue, hashText(name), value);
  const CUES = {
    question: cue('question'),
    shout: cue('shout'),
    quoted: cue('quoted'),
  };
  const LENGTHS = [0, 1, 2, 3, 4].map((value) => cue('length', value));
  const referentHash = REFERENTS.map((key) => hashText(key));
  const conceptHash = Uint32Array.from(tagger.concepts, (name) => hashText(name));
  /** Which sentence has each concept, so that it is listed once. */
  const listedIn = new Int32Array(conceptHash.length);
  const listed = new Uint32Array(MOST_TAGS);
  let turn = 0;

  /** The words of a sentence into `gathered`, their letters into `gatheredLetters`; says how many of each. */
  function putWords({ tokens, negated }: Sentence): { words: number; letters: number } {
    let [words, letters, previous, content] = [0, 0, 0, 0];
    const count = Math.min(tokens.length, MOST_TOKENS);
    for (let i = 0; i < count; i++) {
      const { hash, word } = tokens[i]!;
      const known = knownWord(word, hash);
      const from = negated[i] ? known.denied : known.plain;
      const to = negated[i] ? known.letters : known.denied;
      for (let at = from; at < to; at++) gathered[words++] = wordFeatures[at]!;
      for (let at = known.letters; at < known.end; at++) gatheredLetters[letters++] = wordFeatures[at]!;
      gathered[words++] = mix(KIND.pair, previous, hash);
      previous = hash;
      if (known.isFunction) continue;
      if (content) gathered[words++] = mix(KIND.skip, content, hash);
      content = hash;
    }
    if (count > 0) {
      gathered[words++] = mix(KIND.first, tokens[0]!.hash, tokens[1]?.hash ?? 0);
      gathered[words++] = mix(KIND.first, tokens[0]!.hash);
    }
    return { words, letters };
  }

  /** The concepts of a sentence into `gathered`, from a place on; says where they end. */
  function putConcepts({ tags, negated }: Sentence, start: number): number {
    let put = start;
    const count = Math.min(tags.length, MOST_TAGS);
    for (let i = 0; i < count; i++) {
      const { concept, from, to } = tags[i]!;
      const hash = conceptHash[concept]!;
      const neg = negated[from] ? 1 : 0;
      for (let j = i + 1; j < tags.length && j < i + 12; j++) {
        const after = tags[j]!;
        if (after.from < to) continue;
        if (after.from > to + 4) break;
        const other = mix(conceptHash[after.concept]!, negated[after.from] ? 1 : 0, neg);
        gathered[put++] = mix(KIND.ordered, hash, other);
      }
    }
    for (let i = 0; i < count; i++) gathered[put++] = mix(KIND.concept, conceptHash[tags[i]!.concept]!);
    for (let i = 0; i < count; i++) {
      const { concept, from } = tags[i]!;
      const inPlace = mix(KIND.concept, conceptHash[concept]!, negated[from] ? 1 : 0);
      gathered[put++] = mix(KIND.concept, inPlace, 7);
    }
    const several = Math.min(listConcepts(tags, count), MOST_JOINED);
    for (let i = 0; i < several; i++)
      for (let j = i + 1; j < several; j++) gathered[put++] = mix(KIND.both, listed[i]!, listed[j]!);
    return put;
  }

  /** The hashes of the first concepts into `listed`, each once, ascending; says how many. */
  function listConcepts(tags: Sentence['tags'], most: number): number {
    turn++;
    let count = 0;
    for (let i = 0; i < most; i++) {
      const { concept } = tags[i]!;
      if (listedIn[concept] === turn) continue;
      listedIn[concept] = turn;
      const hash = conceptHash[concept]!;
      let to = count++;
      for (; to > 0 && listed[to - 1]! > hash; to--) listed[to] = listed[to - 1]!;
      listed[to] = hash;
    }
    return count;
  }

  /** How a sentence is written into `gathered`, from a place on; says where that ends. */
  function putCues({ tokens: { length }, text }: Sentence, start: number): number {
    let put = start;
    if (/\?["”’)\s]*$/.test(text)) gathered[put++] = CUES.question;
    if (/!["”’)\s]*$/.test(text)) gathered[put++] = CUES.shout;
    if (/["“”]/.test(text)) gathered[put++] = CUES.quoted;
    gathered[put++] = LENGTHS[length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : length < 24 ? 3 : 4]!;
    return put;
  }

  /** What stands around a sentence into `gathered`; says how much. */
  function putAround(analysis: Analysis, index: number): number {
    const sentence = analysis.sentences[index]!;
    const { topic, title } = analysis;
    let put = 0;
    for (let back = 1; back <= 2; back++) {
      const previous = analysis.sentences[index - back];
      if (!previous) break;
      const same = previous.paragraph === sentence.paragraph ? 1 : 0;
      for (const concept of previous.concepts)
        gathered[put++] = mix(KIND.previous, conceptHash[concept]!, back * 2 + (back === 1 ? same : 0));
    }
    const next = analysis.sentences[index + 1];
    if (next && next.paragraph === sentence.paragraph)
      for (const concept of next.concepts) gathered[put++] = mix(KIND.next, conceptHash[concept]!);
    for (const concept of title.concepts) gathered[put++] = mix(KIND.title, conceptHash[concept]!);
    const level = topicLevel(analysis);
    gathered[put++] = mix(KIND.level, level);
    for (const concept of sentence.concepts)
      gathered[put++] = mix(KIND.levelConcept, conceptHash[concept]!, level >= 4 ? 2 : level >= 2 ? 1 : 0);
    gathered[put++] = pagewide(1, topic.density);
    gathered[put++] = pagewide(2, topic.elsewhere);
    gathered[put++] = pagewide(3, topic.fanFiction);
    gathered[put++] = pagewide(4, topic.plot);
    gathered[put++] = mix(KIND.pagewide, 5, topic.title * 2 + (topic.titleElsewhere ? 1 : 0));
    const { referents, tokens } = sentence;
    const pronoun = tokens.find(({ word }) => PRONOUNS.has(word))?.hash ?? 0;
    for (let i = 0; i < REFERENTS.length; i++) {
      const ago = referents[REFERENTS[i]!];
      const near = ago <= 1 ? 1 : ago <= 3 ? 2 : ago <= 8 ? 3 : ago < FAR ? 4 : 5;
      gathered[put++] = mix(KIND.referent, referentHash[i]!, near);
      if (pronoun && near <= 3)
        gathered[put++] = mix(KIND.referentPronoun, mix(referentHash[i]!, near), pronoun);
    }
    return put;
  }

  return (analysis, index) => {
    const sentence = analysis.sentences[index]!;
    const { words, letters } = putWords(sentence);
    const ownEnd = putUnique(gathered, putCues(sentence, putConcepts(sentence, words)), list, 0);
    const speltEnd = putUnique(gatheredLetters, letters, list, ownEnd);
    const end = putUnique(gathered, putAround(analysis, index), list, speltEnd);
    return new Features(list.slice(0, end), ownEnd, speltEnd);
  };
}

function pagewide(name: number, share: number): number {
  const much = share === 0 ? 0 : share < 0.05 ? 1 : share < 0.15 ? 2 : share < 0.35 ? 3 : 4;
  return mix(KIND.pagewide, name, much);
}

/** Everything a text says by itself, wherever it stands: what heads learn from. */
export function ofText({ own, spelt }: Features): number[] {
  return [...own, ...spelt];
}

/** How much the page is about us, from 0 (not at all) to 5. */
export function topicLevel({ topic }: Analysis): number {
  const { title, density, elsewhere, named } = topic;
  if (named === 0 && title === 0) return 0;
  let level = 1 + title;
  if (density > 0.3) level++;
  if (density > 0.1) level++;
  if (elsewhere > density) level -= 2;
  return Math.max(0, Math.min(5, level));
}

/** Places of the table that finds repeated features, two numbers each: a feature, and when it was last seen. */
const PLACES = 1 << 13;
const seen = new Int32Array(PLACES * 2);
let round = 0;

/**
 * Puts the first features of a list, each once, in order, into another from a place on; says where they end. The table
 * has more than twice the places that a sentence fills.
 */
function putUnique(features: Uint32Array, count: number, into: Uint32Array, start: number): number {
  round = (round + 1) | 0;
  const most = start + PLACES / 2;
  let put = start;
  for (let i = 0; i < count && put < most; i++) {
    const feature = features[i]! | 0;
    let at = (feature ^ (feature >>> 14)) & (PLACES - 1);
    while (seen[at * 2 + 1] === round && seen[at * 2] !== feature) at = (at + 1) & (PLACES - 1);
    if (seen[at * 2 + 1] === round) continue;
    seen[at * 2] = feature;
    seen[at * 2 + 1] = round;
    into[put++] = feature;
  }
  return put;
}

/** What the verdict head reads: the sentence, and its concepts and words as they bear on one statement. */
export function verdictFeatures(sentence: Sentence, { own }: Features, statement: number): number[] {
  return [...own, ...givenFeatures.subarray(0, putGivenFeatures(sentence, statement))];
}

/** Where `putGivenFeatures` puts them: used again for each sentence and statement. */
export const givenFeatures = new Uint32Array(PLACES / 2);

/** The concepts and words of a sentence as they bear on one statement, into `givenFeatures`; says how many. */
export function putGivenFeatures({ tags, negated, tokens }: Sentence, statement: number): number {
  let put = 0;
  gathered[put++] = mix(KIND.given, statement);
  // Concepts are few: where there is no room left, they have all been there.
  for (let i = 0; i < tags.length && i < gathered.length / 2; i++) {
    const { concept, from } = tags[i]!;
    gathered[put++] = mix(KIND.givenConcept, statement, mix(concept, negated[from] ? 1 : 0));
  }
  for (let i = 0; i < tokens.length && i < MOST_TOKENS; i++)
    gathered[put++] = mix(KIND.givenWord, statement, tokens[i]!.hash);
  return putUnique(gathered, put, givenFeatures, 0);
}
