import { expect, it, vi } from 'vitest';
import type { Stance } from '../corpus/types.ts';
import type { Verdict } from '../engine/types.ts';
import { beforeClaim } from './restated.ts';

vi.mock('../platform/i18n.ts', () => ({ messageTemplate: (name: string) => name }));

it.each<[string, Stance, Verdict | undefined, string]>([
  ['"Korrasami is not canon" denies a claim that they make', 'yes', 'contradicts', 'deniesClaim'],
  ['"they are more than friends" denies a claim that they reject', 'no', 'supports', 'deniesClaim'],
  ['"Korrasami is canon" makes it', 'yes', 'supports', 'speaksTo'],
  ['"they are just friends" makes it', 'no', 'contradicts', 'speaksTo'],
  ['a question neither makes nor denies it', 'yes', 'context', 'speaksTo'],
  ['nor does what is half right', 'partly', 'contradicts', 'speaksTo'],
  ['nor a topic without a stance', 'yes', undefined, 'speaksTo'],
])('%s', (_, answer, verdict, expected) => {
  expect(beforeClaim({ answer }, verdict)).toBe(expected);
});
