/** One page in every spelling a keyboard or a publisher can give it: the same spots, over exactly the same words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/corpus/index.ts';
import { createSpotter } from '../../src/engine/spotter.ts';
import weights from '../../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../../src/engine/weights.ts';
import { readHtml } from '../spot/read-html.ts';

const spot = createSpotter(corpus, weights as unknown as Weights);
const demo = readHtml(readFileSync(join(import.meta.dirname, '..', '..', 'demo', 'index.html'), 'utf8'));

type Spelling = (letter: string, at: number, next: string) => string;

/** Something unseen inside words, after every so many letters; two at least stay together, as printers have it. */
const between =
  (unseen: string, every: number): Spelling =>
  (letter, at, next) =>
    /\p{L}/u.test(letter) && /^\p{L}{2}/u.test(next) && at % every === 0 ? letter + unseen : letter;

/** Rewrites of a page's letters, one by one: what stands for a letter is as long as it says. */
const SPELLINGS: [string, Spelling][] = [
  ['decomposed', (letter) => letter.normalize('NFD')],
  ['composed', (letter) => letter.normalize('NFC')],
  ['with spaces that do not break', (letter) => (letter === ' ' ? '\u00a0' : letter)],
  ['with narrow spaces', (letter) => (letter === ' ' ? '\u202f' : letter)],
  ['with soft hyphens', between('\u00ad', 3)],
  ['with spaces of no width', between('\u200b', 4)],
  ['with joiners', between('\u200d', 4)],
  ['with non-joiners', between('\u200c', 4)],
  ['with straight apostrophes', (letter) => letter.replace('’', "'")],
  ['with straight quotation marks', (letter) => letter.replace(/[“”]/, '"')],
  ['with an ellipsis of three points', (letter) => letter.replace('…', '...')],
  [
    'full-width',
    (letter) => (/[A-Za-z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter),
  ],
];

/** A paragraph spelled anew, and where each place of it was before. */
function spell(text: string, by: Spelling): { text: string; was: number[] } {
  let spelled = '';
  const was: number[] = [];
  let at = 0;
  for (const letter of text) {
    const made = by(letter, at, text.slice(at + letter.length, at + letter.length + 2));
    for (let unit = 0; unit < made.length; unit++) was.push(at);
    spelled += made;
    at += letter.length;
  }
  was.push(at);
  return { text: spelled, was };
}

const plain = spot(demo);

describe('a page', () => {
  it('has spots', () => expect(plain.length).toBeGreaterThan(10));

  it.each(SPELLINGS)('%s has the same spots', (_, by) => {
    const spelled = demo.paragraphs.map((text) => spell(text, by));
    const found = spot({ title: demo.title, paragraphs: spelled.map(({ text }) => text) });
    const back = found.map(({ paragraph, start, end, claim, verdict }) => {
      const { was = [] } = spelled[paragraph] ?? {};
      const text = demo.paragraphs[paragraph]?.slice(was[start], was[end]);
      return { paragraph, claim, verdict, text };
    });
    expect(back).toEqual(
      plain.map(({ paragraph, start, end, claim, verdict }) => ({
        ...{ paragraph, claim, verdict },
        text: demo.paragraphs[paragraph]?.slice(start, end),
      })),
    );
  });
});
