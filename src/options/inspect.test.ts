import { describe, expect, it } from 'vitest';
import { corpus } from '../corpus/index.ts';
import { createSpotter } from '../engine/spotter.ts';
import stored from '../engine/weights.json' with { type: 'json' };
import type { Weights } from '../engine/weights.ts';
import { createInspector } from './inspect.ts';

const weights = stored as Weights;
const inspect = createInspector(corpus, weights, createSpotter(corpus, weights));

const LETTER = [
  'Korra and Asami are in love at the end, and Bryan Konietzko said so: Korrasami is canon.',
  'My brother says the two are only good friends going on holiday.',
  'He also thinks Mako deserved better. The soup scene is my favourite.',
  'Maybe the network had a hand in it, maybe somebody forgot a page of the script.',
].join('\n');

describe('a text that is checked', () => {
  it('is not read when it names nobody of ours', () => {
    expect(inspect('', 'They were only ever good friends.')).toMatchObject({
      isOnTopic: false,
      sentences: [],
    });
  });

  it('shows every sentence, in order', () => {
    const texts = inspect('', LETTER).sentences.map(({ text }) => text.trim());
    expect(texts.join(' ')).toBe(LETTER.replaceAll('\n', ' '));
  });

  it('says of each sentence why it is marked or left alone, and the two never disagree', () => {
    const { sentences, threshold } = inspect('Letters about Korra', LETTER);
    expect(sentences.filter(({ spot }) => spot).length).toBeGreaterThan(0);
    for (const { spot, sureness, nearest } of sentences) {
      if (spot) {
        expect(sureness).toBeGreaterThanOrEqual(threshold);
        expect(nearest).toBeUndefined();
      } else if (sureness !== undefined) expect(nearest).toBeTruthy();
    }
  });
});
