/** The gate and the engine each ask for names; what one lets pass, the other must not refuse. */
import { afterEach, describe, expect, it } from 'vitest';
import { mentionsTopic as mentionsForEngine } from '../engine/topic-words.ts';
import { findShadowRoots, mentionsTopic, subtreeMentionsTopic } from './gate.ts';

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

describe('a whole document', () => {
  const title = document.title;
  afterEach(() => {
    document.title = title;
    document.body.replaceChildren();
  });

  const asked = (): boolean => {
    const work = subtreeMentionsTopic(document);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  };
  const put = (html: string): void => {
    document.body.innerHTML = html;
  };
  const HUGE = '<i>a</i>'.repeat(40_001);

  it.each([
    ['names nobody', 'A harbour', '<p>Quiet.</p>', false],
    ['names her in its title alone', 'Korra, at last', '<p>Quiet.</p>', true],
    ['names her in its text', 'A harbour', '<p>And <b>Kor</b>ra.</p>', true],
    ['huge, and names nobody', 'A harbour', `<!-- a note -->${HUGE}<!-- another -->`, false],
    ['huge, and names her at its end', 'A harbour', `<!-- a note -->${HUGE}<p>Korra</p>`, true],
    ['huge, and names her in its title alone', 'Korra, at last', HUGE, true],
  ])('%s', (_, heading, html, expected) => {
    document.title = heading;
    put(html);
    expect(asked()).toBe(expected);
  });

  it('has its shadow roots found, and nothing taken for one', () => {
    put('<div><p>Quiet</p></div><section></section>');
    expect(findShadowRoots(document)).toEqual([]);
    const shadow = document.querySelector('section')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div></div>';
    const inner = shadow.querySelector('div')!.attachShadow({ mode: 'open' });
    expect(findShadowRoots(document)).toEqual([shadow, inner]);
  });
});
