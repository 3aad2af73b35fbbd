/** A page's text -> its sentences, each with its words, concepts, negations and what the page around it is about. */

import type { Tag, Tagger } from './concepts.ts';
import { createReferents, type Referents } from './referents.ts';
import { splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';
import { createTopic, type PageTopic, type TopicSense } from './topic.ts';
import type { PageText } from './types.ts';

export interface Sentence {
  /** Index within the page's `paragraphs`; negative for the paragraphs before them. */
  paragraph: number;
  /** Half-open, UTF-16 units of the paragraph. */
  start: number;
  end: number;
  text: string;
  tokens: Token[];
  tags: Tag[];
  /** The concepts of `tags`, each once, in order. */
  concepts: readonly number[];
  /** For each token: whether a negation before it reaches it. */
  negated: boolean[];
  /** First and later sentences of a paragraph read differently. */
  indexInParagraph: number;
  referents: Referents;
}

export interface Analysis {
  title: { tokens: Token[]; tags: Tag[]; concepts: readonly number[] };
  sentences: Sentence[];
  topic: PageTopic;
}

export interface Analyser {
  tagger: Tagger;
  analyse(page: PageText): Analysis;
}

const NEGATION_REACH = 9; // words; further on, a new clause has nearly always begun

export function createAnalyser(tagger: Tagger): Analyser {
  const negation = tagger.id('negation');
  const sense: TopicSense = createTopic(tagger);
  const memoryOf = createReferents(tagger);
  return {
    tagger,
    analyse(page) {
      const titleTokens = tokenize(page.title);
      const titleTags = tagger.tag(titleTokens);
      const title = { tokens: titleTokens, tags: titleTags, concepts: conceptsOf(titleTags) };
      const remember = memoryOf(titleTags);
      const sentences: Sentence[] = [];
      const before = page.before ?? [];
      const all = [...before, ...page.paragraphs];
      all.forEach((text, index) => {
        splitSentences(text).forEach(({ start, end }, indexInParagraph) => {
          const words = text.slice(start, end);
          const tokens = tokenize(words);
          const tags = tagger.tag(tokens);
          const negated = negationOf(tokens, tags, negation);
          const referents = remember(tags, indexInParagraph === 0);
          sentences.push({
            paragraph: index - before.length,
            start,
            end,
            text: words,
            tokens,
            tags,
            concepts: conceptsOf(tags),
            negated,
            indexInParagraph,
            referents,
          });
        });
      });
      return { title, sentences, topic: sense(title.tags, sentences) };
    },
  };
}

function conceptsOf(tags: readonly Tag[]): number[] {
  const concepts: number[] = [];
  for (const { concept } of tags) if (!concepts.includes(concept)) concepts.push(concept);
  return concepts;
}

/** A negation reaches the words after it up to the end of its clause or `but`. */
function negationOf(tokens: readonly Token[], tags: readonly Tag[], negation: number): boolean[] {
  const negated: boolean[] = new Array(tokens.length).fill(false);
  for (const { concept, to } of tags) {
    if (concept !== negation) continue;
    for (let at = to; at < tokens.length && at < to + NEGATION_REACH; at++) {
      const { word, afterBreak } = tokens[at]!;
      if (afterBreak || word === 'but' || word === 'because') break;
      negated[at] = true;
    }
  }
  return negated;
}
