import { describe, expect, it, vi } from 'vitest';
import { STYLES } from '../cite/styles.ts';
import { groupStyles, styleLabel } from './style-label.ts';

vi.mock('../platform/i18n.ts', () => ({
  messageTemplate: (name: string) => (name === 'style_plain' ? 'Reiner Text' : ''),
}));

describe('citation styles in a menu', () => {
  it.each([
    ['a phrase is said in the language of the reader', 'plain', 'Plain text', 'Reiner Text'],
    ['a name is said as it is', 'apa', 'APA 7', 'APA 7'],
  ])('%s', (_, style, label, shown) => {
    expect(styleLabel({ style, label })).toBe(shown);
  });

  it('every style is in one group, each group of one kind', () => {
    const groups = groupStyles(STYLES).map((group) => group.map(({ id }) => id));
    expect(groups.flat().sort()).toEqual(STYLES.map(({ id }) => id).sort());
    expect(groups[1]).toEqual(['wikipedia-cite-web', 'wikipedia-quote']);
    expect(groups[3]).toEqual(['bibtex', 'biblatex', 'ris', 'csl-json']);
  });
});
