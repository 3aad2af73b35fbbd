/**
 * Sentence -> the features its weights are looked up by. A feature is an unsigned 32-bit number; the three heads
 * (is it a claim, which statement, which verdict) read different groups of them.
 */
import type { Analysis, Sentence } from './analysis.ts';
import type { Tagger } from './concepts.ts';
import { hashText, mix } from './hash.ts';
import { FAR, type Referents } from './referents.ts';
import { CLASS_SIZES, classesOf } from './word-classes.ts';

export interface Features {
  /** What the sentence itself says. */
  own: number[];
  /** How its words are spelt, four letters at a time: what is learnt of "platonic" then also speaks for "platonically". */
  spelt: number[];
  /** What stands around it: title, sentences before, what the page is about. */
  around: number[];
}

const KIND = {
  word: 1,
  pair: 2,
  concept: 3,
  ordered: 4,
  both: 5,
  cue: 6,
  previous: 7,
  title: 8,
  level: 9,
  levelConcept: 10,
  referent: 11,
  skip: 12,
  first: 13,
  pagewide: 14,
  referentPronoun: 15,
  next: 16,
  given: 17,
  givenConcept: 18,
  givenWord: 19,
  wordClass: 20,
  letters: 21,
} as const;

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
const FUNCTION_WORDS = new Set(
  'the a an of to in on at and or for with by from as is was were be been are am do does did have has had it its that this i you he she we they them his her their my your our so then than there here what who which when where'.split(
    ' ',
  ),
);

/** A sentence is read so far, and a word. */
const MOST_TOKENS = 90;
const MOST_LETTERS = 24;

export function createFeatures(tagger: Tagger): (analysis: Analysis, index: number) => Features {
  const cue = (name: string, value = 0): number => mix(KIND.cue, hashText(name), value);
  const referentKeys = new Map<keyof Referents, number>();
  const keyOf = (key: keyof Referents): number => {
    let hash = referentKeys.get(key);
    if (hash === undefined) {
      hash = hashText(key);
      referentKeys.set(key, hash);
    }
    return hash;
  };
  const CUES = {
    question: cue('question'),
    shout: cue('shout'),
    quoted: cue('quoted'),
    short: cue('short'),
    startsLower: cue('lower'),
    noWords: cue('none'),
  };
  const conceptHash = tagger.concepts.map((name) => hashText(name));

  function own(sentence: Sentence): number[] {
    const { tokens, tags, negated, text } = sentence;
    const features: number[] = [];
    let previous = 0;
    let content = 0;
    for (let i = 0; i < tokens.length && i < MOST_TOKENS; i++) {
      const { hash, word } = tokens[i]!;
      classesOf(word).forEach((group, level) => {
        features.push(mix(KIND.wordClass, group, level));
        if (negated[i]) features.push(mix(KIND.wordClass, group, level + CLASS_SIZES.length));
      });
      features.push(mix(KIND.word, hash, negated[i] ? 1 : 0));
      if (negated[i]) features.push(mix(KIND.word, hash, 0));
      features.push(mix(KIND.pair, previous, hash));
      previous = hash;
      if (!FUNCTION_WORDS.has(word)) {
        if (content) features.push(mix(KIND.skip, content, hash));
        content = hash;
      }
    }
    if (tokens[0])
      features.push(mix(KIND.first, tokens[0].hash, tokens[1]?.hash ?? 0), mix(KIND.first, tokens[0].hash));
    const present = new Set<number>();
    const present2 = new Set<number>();
    for (let i = 0; i < tags.length && i < 120; i++) {
      const { concept, from, to } = tags[i]!;
      const hash = conceptHash[concept]!;
      const neg = negated[from] ? 1 : 0;
      present.add(hash);
      present2.add(mix(KIND.concept, hash, neg));
      for (let j = i + 1; j < tags.length && j < i + 12; j++) {
        const after = tags[j]!;
        if (after.from < to) continue;
        if (after.from > to + 4) break;
        features.push(
          mix(KIND.ordered, hash, mix(conceptHash[after.concept]!, negated[after.from] ? 1 : 0, neg)),
        );
      }
    }
    for (const hash of present) features.push(mix(KIND.concept, hash));
    for (const hash of present2) features.push(mix(KIND.concept, hash, 7));
    const list = [...present].sort((a, b) => a - b);
    for (let i = 0; i < list.length && i < 24; i++) {
      for (let j = i + 1; j < list.length && j < 24; j++) features.push(mix(KIND.both, list[i]!, list[j]!));
    }
    if (/\?["”’)\s]*$/.test(text)) features.push(CUES.question);
    if (/!["”’)\s]*$/.test(text)) features.push(CUES.shout);
    if (/["“”]/.test(text)) features.push(CUES.quoted);
    features.push(
      cue(
        'length',
        tokens.length < 4 ? 0 : tokens.length < 8 ? 1 : tokens.length < 14 ? 2 : tokens.length < 24 ? 3 : 4,
      ),
    );
    return unique(features);
  }

  function around(analysis: Analysis, index: number): number[] {
    const sentence = analysis.sentences[index]!;
    const { topic, title } = analysis;
    const features: number[] = [];
    const present = new Set(sentence.tags.map(({ concept }) => conceptHash[concept]!));
    for (let back = 1; back <= 2; back++) {
      const previous = analysis.sentences[index - back];
      if (!previous) break;
      const same = previous.paragraph === sentence.paragraph ? 1 : 0;
      for (const { concept } of previous.tags)
        features.push(mix(KIND.previous, conceptHash[concept]!, back * 2 + (back === 1 ? same : 0)));
    }
    const next = analysis.sentences[index + 1];
    if (next && next.paragraph === sentence.paragraph) {
      for (const { concept } of next.tags) features.push(mix(KIND.next, conceptHash[concept]!));
    }
    for (const { concept } of title.tags) features.push(mix(KIND.title, conceptHash[concept]!));
    const level = topicLevel(analysis);
    features.push(mix(KIND.level, level));
    for (const hash of present)
      features.push(mix(KIND.levelConcept, hash, level >= 4 ? 2 : level >= 2 ? 1 : 0));
    const pagewide = (name: number, share: number): number =>
      mix(KIND.pagewide, name, share === 0 ? 0 : share < 0.05 ? 1 : share < 0.15 ? 2 : share < 0.35 ? 3 : 4);
    features.push(
      pagewide(1, topic.density),
      pagewide(2, topic.elsewhere),
      pagewide(3, topic.fanFiction),
      pagewide(4, topic.plot),
    );
    features.push(mix(KIND.pagewide, 5, topic.title * 2 + (topic.titleElsewhere ? 1 : 0)));
    const { referents, tokens } = sentence;
    const pronoun = tokens.find(({ word }) => PRONOUNS.has(word))?.hash ?? 0;
    for (const key of Object.keys(referents) as (keyof Referents)[]) {
      const ago = referents[key];
      const near = ago <= 1 ? 1 : ago <= 3 ? 2 : ago <= 8 ? 3 : ago < FAR ? 4 : 5;
      features.push(mix(KIND.referent, keyOf(key), near));
      if (pronoun && near <= 3) features.push(mix(KIND.referentPronoun, mix(keyOf(key), near), pronoun));
    }
    return unique(features);
  }

  return (analysis, index) => {
    const sentence = analysis.sentences[index]!;
    return { own: own(sentence), spelt: spelt(sentence), around: around(analysis, index) };
  };
}

const LETTERS = 4;
/** Words whose letters are kept at hand; a text of made-up words must not fill the memory. */
const MOST_KEPT = 20_000;
const kept = new Map<string, readonly number[]>();

function spelt({ tokens }: Sentence): number[] {
  const features: number[] = [];
  for (let i = 0; i < tokens.length && i < MOST_TOKENS; i++)
    for (const feature of lettersOf(tokens[i]!.word)) features.push(feature);
  return unique(features);
}

/** Each run of four letters of a word, its beginning and its end marked. */
function lettersOf(word: string): readonly number[] {
  const known = kept.get(word);
  if (known) return known;
  const marked = `<${word.slice(0, MOST_LETTERS)}>`;
  const features: number[] = [];
  for (let at = 0; at + LETTERS <= marked.length; at++)
    features.push(mix(KIND.letters, hashText(marked.slice(at, at + LETTERS))));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, features);
  return features;
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

/** Places of the table that finds repeated features: more than four times what any sentence has. */
const PLACES = 1 << 14;
const seen = new Float64Array(PLACES);
const seenIn = new Int32Array(PLACES);
let round = 0;

/** The features, each once, in order; in the array given. More than half of the places are never filled. */
function unique(features: number[]): number[] {
  round++;
  let kept = 0;
  for (let i = 0; i < features.length && kept < PLACES / 2; i++) {
    const feature = features[i]!;
    let at = (feature ^ (feature >>> 14)) & (PLACES - 1);
    while (seenIn[at] === round && seen[at] !== feature) at = (at + 1) & (PLACES - 1);
    if (seenIn[at] === round) continue;
    seenIn[at] = round;
    seen[at] = feature;
    features[kept++] = feature;
  }
  features.length = kept;
  return features;
}

/** What the verdict head reads: the sentence, and its concepts as they bear on one statement. */
export function verdictFeatures(sentence: Sentence, { own }: Features, statement: number): number[] {
  const features = [...own, mix(KIND.given, statement)];
  for (const { concept, from } of sentence.tags) {
    features.push(mix(KIND.givenConcept, statement, mix(concept, sentence.negated[from] ? 1 : 0)));
  }
  for (const { hash } of sentence.tokens.slice(0, MOST_TOKENS))
    features.push(mix(KIND.givenWord, statement, hash));
  return unique(features);
}
