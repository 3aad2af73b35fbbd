import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { createAnalyser } from './analysis.ts';
import { createTagger } from './concepts.ts';
import { createFeatures, type Features, verdictFeatures } from './features.ts';

const tagger = createTagger(corpus.lexicon);
const { analyse } = createAnalyser(tagger);
const featuresOf = createFeatures(tagger);
const featuresIn = (text: string): Features => featuresOf(analyse({ title: '', paragraphs: [text] }), 0);
const shared = (a: Uint32Array, b: Uint32Array): number => a.filter((feature) => b.includes(feature)).length;

describe('features', () => {
  it('know words by their spelling, however they end or are mistyped', () => {
    const [word, longer, other] = ['platonic', 'platonically', 'network'].map((text) => featuresIn(text));
    expect(shared(word!.spelt, longer!.spelt)).toBeGreaterThan(word!.spelt.length / 2);
    expect(shared(word!.spelt, other!.spelt)).toBe(0);
  });

  it('are each there once', () => {
    const { own, spelt, around } = featuresIn('Friends, friends, friends and the friends of friends.');
    for (const list of [own, spelt, around]) expect(new Set(list).size).toBe(list.length);
  });

  it('come to an end for one sentence of many different words', () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `word${at.toString(36)}`).join(' ');
    const analysis = analyse({ title: '', paragraphs: [text] });
    const features = featuresOf(analysis, 0);
    const all = [...features.own, ...features.spelt, ...verdictFeatures(analysis.sentences[0]!, features, 3)];
    expect(all.length).toBeLessThan(10_000);
  });
});
