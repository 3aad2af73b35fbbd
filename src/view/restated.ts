/** How a claim is restated beside an answer. */
import type { Stance } from '../corpus/types.ts';
import type { Verdict } from '../engine/types.ts';
import { word } from './words.ts';

/**
 * What stands before the restated claim. A sentence that denies a claim must not be answered "they say otherwise" with
 * the bare claim below it: that would read as if the creators denied it.
 */
export function beforeClaim({ answer }: { answer: Stance }, verdict: Verdict | undefined): string {
  const isDenied = answer === 'yes' ? verdict === 'contradicts' : answer === 'no' && verdict === 'supports';
  return word(isDenied ? 'deniesClaim' : 'speaksTo');
}
