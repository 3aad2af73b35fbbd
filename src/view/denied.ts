/** Whether a sentence denies a claim. Pure: the command line asks it too. */
import type { Stance } from '../corpus/types.ts';
import type { Verdict } from '../engine/types.ts';

/**
 * A sentence that denies a claim must not be answered "they say otherwise" with the bare claim below it: that would read
 * as if the creators denied it.
 */
export function isDenied({ answer }: { answer: Stance }, verdict: Verdict | undefined): boolean {
  return answer === 'yes' ? verdict === 'contradicts' : answer === 'no' && verdict === 'supports';
}
