/** Messages of any shape, from us and from others, to the parts that listen: pages and background. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpus } from '../../src/corpus/index.ts';
import { createSpotter } from '../../src/engine/spotter.ts';
import weights from '../../src/engine/weights.json' with { type: 'json' };
import type { Weights } from '../../src/engine/weights.ts';
import { send } from './fake-browser.ts';

const { answerSpots, onFindings, onTold } = await import('../../src/platform/messages.ts');
const spot = createSpotter(corpus, weights as unknown as Weights);

let heard = 0;
answerSpots((page) => ({ spots: spot(page), statements: [], claims: [] }));
onFindings(() => heard++);
onTold(() => {
  heard++;
  return undefined;
}, new AbortController().signal);

const KINDS = ['spot', 'findings', 'report', 'locate', 'jump', 'step', 'open', 'answer'];
const text = fc.oneof(fc.string(), fc.constantFrom('Korra and Asami are just friends.', '__proto__'));
const page = fc.record(
  {
    title: fc.oneof(text, fc.anything()),
    before: fc.oneof(fc.array(text), fc.anything()),
    paragraphs: fc.oneof(fc.array(text), fc.anything()),
  },
  { requiredKeys: [] },
);
const likeOurs = fc.record(
  {
    kind: fc.oneof(fc.constantFrom(...KINDS), fc.anything()),
    page: fc.oneof(page, fc.anything()),
    findings: fc.anything(),
  },
  { requiredKeys: [] },
);
const anyMessage = fc.oneof({ weight: 4, arbitrary: likeOurs }, { weight: 1, arbitrary: fc.anything() });
const stranger = fc.oneof(fc.anything(), fc.record({ id: fc.string(), tab: fc.anything() }));

export const messages = fc.property(
  fc.record({ message: anyMessage, from: fc.oneof(fc.constant('us' as const), stranger) }),
  ({ message, from }) => {
    const before = heard;
    const answers = send(message, from);
    if (from === 'us') return;
    assert.equal(answers, 0, 'nobody answers a stranger');
    assert.equal(heard, before, 'nobody hears a stranger');
  },
);
