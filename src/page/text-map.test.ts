import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGap, addText, cutRun, emptyRun, offsetOf, placeOf, type Run } from './text-map.ts';

interface Node {
  data: string;
}

/** A run over nodes with these texts. */
function runOver(...texts: string[]): { run: Run<Node>; nodes: Node[] } {
  const run = emptyRun<Node>();
  const nodes = texts.map((data) => ({ data }));
  for (const node of nodes) addText(run, node, node.data, 0, node.data.length);
  return { run, nodes };
}

const words = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\u00A0', '\u00AD', '\u200B', '.') }),
  { maxLength: 6 },
);

describe('text reads as it is seen', () => {
  it.each([
    ['white space is one space', ['a \n\t b'], 'a b'],
    ['also across nodes', ['a ', ' b'], 'a b'],
    ['none at the start', ['\n  a'], 'a'],
    ['a no-break space is a space', ['a\u00A0b'], 'a b'],
    ['soft hyphens are not seen', ['Kor\u00ADra'], 'Korra'],
    ['nor zero-width spaces between nodes', ['Kor\u200B', '\u200Bra'], 'Korra'],
    ['a soft hyphen beside a space hides nothing', ['a\u00AD b'], 'a b'],
    ['inline elements join', ['Kor', 'ra'], 'Korra'],
  ])('%s', (_, texts, text) => {
    expect(runOver(...texts).run.text).toBe(text);
  });

  it('a gap is one space, and none beside another', () => {
    const { run, nodes } = runOver('a');
    addGap(run);
    addGap(run);
    addText(run, nodes[0] as Node, ' b', 0, 2);
    expect(run.text).toBe('a b');
  });
});

describe('a long text', () => {
  /** Reads a text in pieces of some length. */
  function inPieces(data: string, length: number): Run<Node> {
    const run = emptyRun<Node>();
    const node = { data };
    for (let at = 0; at < data.length; at += length)
      addText(run, node, data, at, Math.min(at + length, data.length));
    return run;
  }

  it('reads the same in pieces as at once', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 7 }), (texts, length) => {
        const data = texts.join('');
        const [whole, pieces] = [inPieces(data, data.length + 1), inPieces(data, length)];
        expect(pieces).toEqual(whole);
      }),
    );
  });

  it.each(['word ', 'word'])('takes time in proportion to its length, without any gap: %j', (word) => {
    const time = (letters: number): number => {
      const data = word.repeat(letters / word.length);
      data.charCodeAt(1); // laid out flat, as the browser gives it
      const node = { data };
      const start = performance.now();
      // A run is never longer than a few pieces: the reader cuts it.
      for (let at = 0; at + 4_096 <= letters; at += 4_096) addText(emptyRun(), node, data, at, at + 4_096);
      return performance.now() - start;
    };
    time(400_000);
    const [short, long] = [1_000_000, 8_000_000].map((letters) =>
      Math.min(...[1, 2, 3].map(() => time(letters))),
    );
    expect(long! / short!).toBeLessThan(24); // eight; if each piece were looked for to the end, sixty-four
  });
});

describe('every letter leads back to itself', () => {
  it('in whatever nodes it stands', () => {
    fc.assert(
      fc.property(words, (texts) => {
        const { run } = runOver(...texts);
        for (let i = 0; i < run.text.length; i++) {
          const place = placeOf(run.map, i);
          const there = place?.node.data[place.offset];
          expect(run.text[i] === ' ' ? /\s/.test(there ?? '') : there === run.text[i]).toBe(true);
          if (place) expect(offsetOf(run, place)).toBe(i);
        }
      }),
    );
  });

  it('reads the same however the text is split', () => {
    fc.assert(
      fc.property(words, (texts) => {
        expect(runOver(...texts.flatMap((text) => text.split(''))).run.text).toBe(
          runOver(texts.join('')).run.text,
        );
      }),
    );
  });

  it('a cut run leads to the same places', () => {
    fc.assert(
      fc.property(words, fc.nat(20), (texts, at) => {
        const { run } = runOver(...texts);
        const cut = Math.min(at, run.text.length);
        const [one, other] = cutRun(run, cut);
        expect(one.text + other.text).toBe(run.text);
        for (let i = 0; i < run.text.length; i++) {
          const place = i < cut ? placeOf(one.map, i) : placeOf(other.map, i - cut);
          expect(place).toEqual(placeOf(run.map, i));
        }
      }),
    );
  });
});
