/** The engine of the popup, made when the popup already stands on the screen: nobody waits for it to see a list. */
import { corpus } from '../corpus/index.ts';
import { createLookup } from '../engine/lookup.ts';
import { createSpotter } from '../engine/spotter.ts';
import stored from '../engine/weights.json' with { type: 'json' };
import type { Weights } from '../engine/weights.ts';
import { provideEngine } from '../view/engine-slot.ts';

/** A frame or two, so that the first picture is painted. Not an animation frame: a window in the background has none. */
const AFTER_PAINT_MS = 30;

setTimeout(() => {
  const weights = stored as Weights;
  provideEngine({ lookUp: createLookup(corpus, weights), spot: createSpotter(corpus, weights) });
}, AFTER_PAINT_MS);
