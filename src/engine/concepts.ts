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
  /** At a first word: phrases that begin with it, not read yet. Most of the lexicon's words stand on no page. */
  unread?: { phrase: string; concept: number }[] | undefined;
}

/** Quick answer for the many words that begin no phrase: by the low bits of their hashes. */
const SIEVE = 1 << 14;

/** Longest phrase a lexicon may hold, in words. */
const MOST_WORDS = 8;

export function createTagger(lexicon: Lexicon): Tagger {
  const concepts = Object.keys(lexicon);
  const root: Step = {};
  const mayBegin = new Uint8Array(SIEVE);
  const byFirst = new Map<string, Step>();
  concepts.forEach((name, concept) => {
    for (const phrase of lexicon[name] ?? []) {
      const space = phrase.indexOf(' ');
      const first = space < 0 ? phrase : phrase.slice(0, space);
      let step = byFirst.get(first);
      if (!step) {
        const token = tokenize(first)[0] ?? tokenize(phrase)[0];
        if (!token) continue;
        step = follow(root, token.hash);
        byFirst.set(first, step);
      }
      step.unread ??= [];
      step.unread.push({ phrase, concept });
    }
  });
  for (const hash of root.next?.keys() ?? []) mayBegin[hash & (SIEVE - 1)] = 1;
  return {
    concepts,
    id(name) {
      const at = concepts.indexOf(name);
      if (at < 0) throw new Error(`The lexicon has no concept "${name}".`);
      return at;
    },
    tag: (tokens) => tagTokens(root, mayBegin, tokens),
  };
}

function read(step: Step): void {
  const { unread = [] } = step;
  step.unread = undefined;
  for (const { phrase, concept } of unread) addPhrase(step, phrase, concept);
}

/** @param first the step at the phrase's first word */
function addPhrase(first: Step, phrase: string, concept: number): void {
  const tokens = tokenize(phrase);
  if (tokens.length > MOST_WORDS) return;
  const step = tokens.slice(1).reduce((before, { hash }) => follow(before, hash), first);
  step.concepts ??= [];
  if (!step.concepts.includes(concept)) step.concepts.push(concept);
}

/** The step that a word leads to; made where there is none. */
function follow(step: Step, hash: number): Step {
  step.next ??= new Map();
  let following = step.next.get(hash);
  if (!following) {
    following = {};
    step.next.set(hash, following);
  }
  return following;
}

function tagTokens(root: Step, mayBegin: Uint8Array, tokens: readonly Token[]): Tag[] {
  const tags: Tag[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const { hash } = tokens[from]!;
    if (!mayBegin[hash & (SIEVE - 1)]) continue;
    let step = root.next?.get(hash);
    if (step?.unread) read(step);
    for (let to = from + 1; step; to++) {
      if (step.concepts) for (const concept of step.concepts) tags.push({ concept, from, to });
      step = to < tokens.length ? step.next?.get(tokens[to]!.hash) : undefined;
    }
  }
  return tags;
}
