/** Lexicon -> concepts found in a run of words: one walk through a tree of stems, linear in the words. */
import type { Lexicon } from '../corpus/types.ts';
import { type Token, tokenize } from './tokens.ts';

/** One concept at some words. */
export interface Tag {
  /** Number of the concept in `Tagger.concepts`. */
  concept: number;
  /** Half-open, in tokens. */
  from: number;
  to: number;
}

export interface Tagger {
  concepts: readonly string[];
  /** Number of a concept. @throws when the lexicon has none of that name: the engine and the lexicon go together. */
  id(concept: string): number;
  tag(tokens: readonly Token[]): Tag[];
}

interface Step {
  next?: Map<number, Step>;
  concepts?: number[];
}

/** Longest phrase a lexicon may hold, in words. */
const MOST_WORDS = 8;

export function createTagger(lexicon: Lexicon): Tagger {
  const concepts = Object.keys(lexicon);
  const root: Step = {};
  concepts.forEach((name, concept) => {
    for (const phrase of lexicon[name] ?? []) addPhrase(root, phrase, concept);
  });
  return {
    concepts,
    id(name) {
      const at = concepts.indexOf(name);
      if (at < 0) throw new Error(`The lexicon has no concept "${name}".`);
      return at;
    },
    tag: (tokens) => tagTokens(root, tokens),
  };
}

function addPhrase(root: Step, phrase: string, concept: number): void {
  let step = root;
  const tokens = tokenize(phrase);
  if (!tokens.length || tokens.length > MOST_WORDS) return;
  for (const { hash } of tokens) {
    step.next ??= new Map();
    let following = step.next.get(hash);
    if (!following) {
      following = {};
      step.next.set(hash, following);
    }
    step = following;
  }
  step.concepts ??= [];
  if (!step.concepts.includes(concept)) step.concepts.push(concept);
}

function tagTokens(root: Step, tokens: readonly Token[]): Tag[] {
  const tags: Tag[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let step: Step | undefined = root;
    for (let at = from; at < tokens.length && step; at++) {
      step = step.next?.get(tokens[at]!.hash);
      if (!step?.concepts) continue;
      for (const concept of step.concepts) tags.push({ concept, from, to: at + 1 });
    }
  }
  return tags;
}
