import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { createAnalyser } from './analysis.ts';
import { createAsides } from './asides.ts';
import { createTagger } from './concepts.ts';

const tagger = createTagger(corpus.lexicon);
const { analyse } = createAnalyser(tagger);
const asidesOf = (paragraphs: string[]): boolean[] =>
  createAsides(tagger)(analyse({ title: '', paragraphs }).sentences);

describe('an aside on another show', () => {
  it('lasts until one of ours is named again', () => {
    expect(
      asidesOf([
        'It was lovely. In She-Ra they kissed. Nobody minded. With Korra it was hands. Nobody minded.',
      ]),
    ).toEqual([false, true, true, false, false]);
  });

  it('ends with its paragraph', () => {
    expect(asidesOf(['In She-Ra they kissed.', 'Nobody minded.'])).toEqual([true, false]);
  });

  it('is none where both are named together', () => {
    expect(asidesOf(['Like She-Ra, Korra ends with a couple.'])).toEqual([false]);
  });
});
