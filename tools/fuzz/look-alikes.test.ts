import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/engine/tokens.ts';
import { mentionsTopic } from '../../src/engine/topic-words.ts';

const about = (text: string): boolean => mentionsTopic({ title: '', paragraphs: [text] });

describe('letters of another script that look like ours are not taken for ours', () => {
  it.each(['Коrrа', 'Ꮶorra', 'Κorra', 'Asаmi', 'Korrаsami', 'Kor\u202era'])('%s', (name) => {
    expect(about(`${name} and a friend`)).toBe(false);
    const plain = tokenize('Korra Asami Korrasami').map(({ word }) => word);
    for (const { word } of tokenize(name)) expect(plain).not.toContain(word);
  });

  it('and the plain names are', () => {
    for (const name of ['Korra', 'Asami', 'Korrasami']) expect(about(name)).toBe(true);
  });
});
