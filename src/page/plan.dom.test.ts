import { afterEach, describe, expect, it } from 'vitest';
import { mentionsTopic } from './gate.ts';
import { plan } from './plan.ts';

afterEach(() => document.body.replaceChildren());

/** The units of the page's body, each as the words between its ends. */
function unitsOf(html: string, mentions?: typeof mentionsTopic): string[] {
  document.body.innerHTML = html;
  const work = plan(document.body, mentions);
  for (;;) {
    const { done, value } = work.next();
    if (!done) continue;
    return value.map(({ first, last }) => {
      const range = new Range();
      range.setStartBefore(first);
      range.setEndAfter(last);
      return range.toString();
    });
  }
}

const CLAIM = '<p>Korra and Asami were planned from the start.</p>';
const filler = (letters: number, tag = 'p'): string => `<${tag}>${'word '.repeat(letters / 5)}</${tag}>`;

describe('the places that mention the topic', () => {
  it('are read with what stands beside them, up to a heading', () => {
    const [unit, ...more] = unitsOf(
      `<p>Far above.</p><h2>The end</h2><p>Just before.</p>${CLAIM}<p>Just after.</p><h2>Next</h2><p>Far below.</p>`,
      mentionsTopic,
    );
    expect(unit).toMatch(/^The end.*Just before.*Korra.*Just after\.$/s);
    expect(more).toEqual([]);
  });

  it('reach as far as words are read: a script on the way is no words', () => {
    const script = `<script type="text/plain">${'x'.repeat(9_000)}</script>`;
    expect(unitsOf(`${CLAIM}${script}<p>They were.</p>`, mentionsTopic).join()).toContain('They were.');
    expect(unitsOf(`${CLAIM}${filler(5_000)}<p>They were.</p>`, mentionsTopic).join()).not.toContain(
      'They were.',
    );
  });

  it('are found in the one huge part of a page', () => {
    const huge = `<div>${'<p><i>a</i> b</p>'.repeat(3_000)}${CLAIM}${'<p>c</p>'.repeat(3_000)}</div>`;
    const [menu, place, end] = unitsOf(`<p>Menu</p>${huge}<p>End</p>`, mentionsTopic);
    expect([menu, end]).toEqual(['Menu', 'End']);
    expect(place).toContain('Korra');
    expect(place!.length).toBeLessThan(8_000);
  });

  it('are found in each of several huge parts, and not in the others', () => {
    const part = (middle: string): string =>
      `<section>${'<p><i>a</i></p>'.repeat(1_500)}${middle}${'<p>c d e</p>'.repeat(1_500)}</section>`;
    expect(unitsOf(part(CLAIM) + part('') + part(CLAIM), mentionsTopic)).toHaveLength(2);
  });

  it.each([0, 1, 124, 125, 126, 500, 998, 999])('are found in a long row of paragraphs, at %i', (at) => {
    const paragraphs = Array.from({ length: 1_000 }, (_, i) => (i === at ? CLAIM : filler(400)));
    const units = unitsOf(`<main><!-- row -->${paragraphs.join('<!-- between -->\n')}</main>`, mentionsTopic);
    expect(units).toHaveLength(1);
    expect(units[0]).toContain('Korra and Asami');
    expect(units[0]!.length).toBeLessThan(8_000);
  });

  it('are found where several stand apart in a long row', () => {
    const paragraphs = Array.from({ length: 1_000 }, (_, i) => (i % 300 === 7 ? CLAIM : filler(400)));
    expect(unitsOf(`<main>${paragraphs.join('')}</main>`, mentionsTopic)).toHaveLength(4);
  });

  it('do not reach over any number of empty elements', () => {
    const units = unitsOf(`<p>Far above.</p>${'<i></i>'.repeat(2_000)}${CLAIM}`, mentionsTopic);
    expect(units.join()).not.toContain('Far above.');
  });
});

describe('all of a page', () => {
  it('is in its units, in order and once', () => {
    const paragraphs = Array.from({ length: 400 }, (_, i) => `<p>${i} ${'word '.repeat(60)}</p>`);
    const units = unitsOf(`<main>${paragraphs.join('\n')}</main>`);
    expect(units.length).toBeGreaterThan(2);
    const numbers = units.join(' ').match(/\d+/g)?.map(Number);
    expect(numbers).toEqual(paragraphs.map((_, i) => i));
  });

  it('is never cut within a line, though comments stand in it', () => {
    const line = Array.from({ length: 900 }, () => `${'word '.repeat(10)}<!-- -->`).join('');
    expect(unitsOf(`<div>${line}<b>and</b> so on.</div>`)).toHaveLength(1);
  });
});
