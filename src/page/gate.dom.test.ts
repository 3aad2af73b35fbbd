/** The gate and the engine each ask for names; what one lets pass, the other must not refuse. */
import { expect, it } from 'vitest';
import { mentionsTopic as mentionsForEngine } from '../engine/topic-words.ts';
import { mentionsTopic } from './gate.ts';

it.each([
  ['Korra', true],
  ['ASAMI', true],
  ['Korrasami', true],
  ['Makorra', true],
  ['Bryke', true],
  ['Konietzko', true],
  ['DiMartino', true],
  ['Di Martino', true],
  ['Kuvira', true],
  ['Varrick', true],
  ['Zhu Li', true],
  ['Zaheer', true],
  ['Lin Beifong', true],
  ['Mako', true],
  ['makos', false],
  ['Martino', false],
  ['Legend', false],
  ['Tenzing', false],
])('%s: the topic is %s to both', (name, expected) => {
  const text = `Last night we spoke of ${name}, at length.`;
  expect(mentionsTopic(text)).toBe(expected);
  expect(mentionsForEngine({ title: '', paragraphs: [text] })).toBe(expected);
});

it.each(['Ｋｏｒｒａ', 'Kor\u00adra', 'KO\u200bRRA'])(
  'the gate knows %s, and a look is all that it grants',
  (name) => {
    expect(mentionsTopic(name)).toBe(true);
  },
);
