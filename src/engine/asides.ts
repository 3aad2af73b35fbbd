/** Asides: a paragraph that has turned to another show speaks of that one until it names one of ours again. */
import type { Sentence } from './analysis.ts';
import type { Tagger } from './concepts.ts';

const OURS = ['korrasami', 'korra', 'asami', 'makorra', 'mako', 'masami'];

/** For each sentence of a page, in order, whether it stands in an aside. */
export function createAsides(tagger: Tagger): (sentences: readonly Sentence[]) => boolean[] {
  const ours = new Set(OURS.map((name) => tagger.id(name)));
  const other = tagger.id('other shows');
  return (sentences) => {
    let isAside = false;
    return sentences.map(({ tags, indexInParagraph }) => {
      if (indexInParagraph === 0) isAside = false;
      if (tags.some(({ concept }) => ours.has(concept))) isAside = false;
      else if (tags.some(({ concept }) => concept === other)) isAside = true;
      return isAside;
    });
  };
}
