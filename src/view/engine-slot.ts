/**
 * Where a page of ours finds the engine. It is made after the page has been drawn: nobody waits for its weights to see a
 * window open.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Lookup, Spotter } from '../engine/types.ts';

export interface Engine {
  lookUp: Lookup;
  spot: Spotter;
}

let engine: Engine | undefined;
const waiting = new Set<() => void>();

export function provideEngine(made: Engine): void {
  engine = made;
  for (const tell of waiting) tell();
}

/** The engine, or undefined for the moment until it is there. */
export function useEngine(): Engine | undefined {
  const [, redraw] = useState({});
  useEffect(() => {
    const tell = (): void => redraw({});
    waiting.add(tell);
    return () => void waiting.delete(tell);
  }, []);
  return engine;
}
