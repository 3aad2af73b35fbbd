import { afterEach, describe, expect, it } from 'vitest';
import type { Follower } from './follow.ts';
import { watchForTopic } from './watch.ts';

const followers: Follower[] = [];
afterEach(async () => {
  // A watcher stops only once it has found the topic: the last page lets them all find it.
  document.body.append('Korra');
  await wait(300);
  for (const follower of followers.splice(0)) follower.stop();
  document.body.replaceChildren();
});

/** Whether the topic is noticed within half a second of a change to a page that did not have it. */
async function isNoticed(before: string, change: () => void): Promise<boolean> {
  document.body.innerHTML = before;
  let isOnTopic = false;
  watchForTopic((follower) => {
    followers.push(follower);
    isOnTopic = true;
  });
  await wait(50);
  expect(isOnTopic).toBe(false);
  change();
  for (let turn = 0; turn < 25 && !isOnTopic; turn++) await wait(20);
  return isOnTopic;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function hostOf(words: string): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = `<p>${words}</p>`;
  return host;
}

describe('a page without the topic', () => {
  it.each<[string, string, () => void, boolean]>([
    ['gets a paragraph on it', '<p>Quiet.</p>', () => document.body.append('Korra at last'), true],
    ['gets a paragraph on something else', '<p>Quiet.</p>', () => document.body.append('Soup'), false],
    [
      'has a text rewritten',
      '<p>Quiet.</p>',
      () => {
        document.querySelector('p')!.firstChild!.nodeValue = 'Asami.';
      },
      true,
    ],
    [
      'gets the second half of a name, as a text of its own',
      '<p>Of Kor</p>',
      () => document.querySelector('p')!.append('ra'),
      true,
    ],
    [
      'gets the first half of a name',
      '<p><i>Quiet</i>ra</p>',
      () => document.querySelector('i')!.replaceWith('Kor'),
      true,
    ],
    [
      'loses what stood within a name',
      '<p>Kor<b>-</b>ra</p>',
      () => document.querySelector('b')!.remove(),
      true,
    ],
    [
      'gets somebody whose name only begins like one',
      '<p>Quiet.</p>',
      () => document.body.append('Makoto Shinkai'),
      false,
    ],
    [
      'gets a form whose fields are called like its members, and then more',
      '<p>Quiet.</p>',
      () => {
        const fields = ['querySelectorAll', 'shadowRoot', 'nodeType', 'textContent', 'localName'];
        document.body.insertAdjacentHTML(
          'beforeend',
          `<form>${fields.map((name) => `<input name="${name}">`).join('')}</form>`,
        );
        setTimeout(() => document.body.append('Korra'), 100);
      },
      true,
    ],
    [
      'gets plain paragraphs and then an element with a shadow root',
      '<p>Quiet.</p>',
      () => {
        document.body.insertAdjacentHTML('beforeend', '<p>Soup.</p>\n'.repeat(25));
        document.body.append(hostOf('Korra'));
      },
      true,
    ],
    [
      'gets a name in a comment that nobody reads',
      '<p>Quiet.</p>',
      () => document.body.append(document.createComment('Korra')),
      false,
    ],
    [
      'gets elements of which only the last holds it, in a shadow root',
      '<p>Quiet.</p>',
      () => document.body.append(hostOf('soup'), document.createElement('hr'), hostOf('Korra')),
      true,
    ],
    [
      'gets a long row of elements with shadow roots, the last on it',
      '<p>Quiet.</p>',
      () => document.body.append(...Array.from({ length: 60 }, () => hostOf('soup')), hostOf('Korra')),
      true,
    ],
  ])('%s', async (_, before, change, expected) => {
    expect(await isNoticed(before, change)).toBe(expected);
  });
});

it('what comes while nobody sees the page is noticed when it is seen', async () => {
  let hidden = true;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  try {
    expect(await isNoticed('<p>Quiet.</p>', () => document.body.append('Korra'))).toBe(false);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(300);
    expect(followers).toHaveLength(1);
  } finally {
    Reflect.deleteProperty(document, 'hidden');
  }
});
