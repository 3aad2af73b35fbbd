import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, CLOSED, type Deed, DWELL_MS, GRACE_MS, nextStep } from './state.ts';

/** What a story of events does; `time` lets the last wait end. */
function play(...story: (CardEvent | 'time')[]): { state: CardState; deeds: string[] } {
  let state = CLOSED;
  let waiting = 0;
  const deeds: Deed[] = [];
  for (const event of story) {
    const step = nextStep(state, event === 'time' ? { is: 'time', token: waiting } : event);
    state = step.state;
    deeds.push(...step.deeds);
    for (const deed of step.deeds) if (deed.do === 'wait') waiting = deed.token;
  }
  return {
    state,
    deeds: deeds.map((deed) => {
      if (deed.do === 'wait') return `wait ${deed.ms}`;
      if (deed.do === 'show') return `show ${deed.mark}${deed.byKeyboard ? ' by keyboard' : ''}`;
      return deed.returnFocus ? 'hide and return focus' : 'hide';
    }),
  };
}

const on = (mark: string): CardEvent => ({ is: 'over', mark });
const off: CardEvent = { is: 'over', mark: undefined };
const dwell = `wait ${DWELL_MS}`;
const grace = `wait ${GRACE_MS}`;

describe('the card', () => {
  it.each<[string, (CardEvent | 'time')[], string[]]>([
    ['opens when a pointer dwells', [on('a'), 'time'], [dwell, 'show a']],
    ['does not open for a pointer that passes', [on('a'), off, 'time'], [dwell]],
    [
      'does not wait anew while the pointer moves on the same mark',
      [on('a'), on('a'), 'time'],
      [dwell, 'show a'],
    ],
    ['waits anew for another mark', [on('a'), on('b'), 'time'], [dwell, dwell, 'show b']],
    [
      'never opens for words that are scrolled under the pointer',
      [on('a'), { is: 'scroll' }, 'time'],
      [dwell],
    ],
    [
      'closes when the pointer has left for a while',
      [on('a'), 'time', off, 'time'],
      [dwell, 'show a', grace, 'hide'],
    ],
    [
      'stays while the pointer travels into it',
      [on('a'), 'time', off, { is: 'over card' }, 'time'],
      [dwell, 'show a', grace],
    ],
    ['stays while the pointer comes back', [on('a'), 'time', off, on('a'), 'time'], [dwell, 'show a', grace]],
    [
      'grace is not made longer by moving about',
      [on('a'), 'time', off, off, 'time'],
      [dwell, 'show a', grace, 'hide'],
    ],
    ['gives way to another mark', [on('a'), 'time', on('b'), 'time'], [dwell, 'show a', dwell, 'show b']],
    [
      'ignores another mark that is only crossed on the way into it',
      [on('a'), 'time', on('b'), { is: 'over card' }, 'time'],
      [dwell, 'show a', dwell],
    ],
    ['closes at Esc', [on('a'), 'time', { is: 'escape' }], [dwell, 'show a', 'hide']],
    ['does not come back after Esc', [on('a'), 'time', { is: 'escape' }, 'time'], [dwell, 'show a', 'hide']],
    ['opens at once by keyboard', [{ is: 'ask', mark: 'a' }], ['show a by keyboard']],
    [
      'gives the focus back when it was opened by keyboard',
      [{ is: 'ask', mark: 'a' }, { is: 'escape' }],
      ['show a by keyboard', 'hide and return focus'],
    ],
    [
      'is not taken from the keyboard by a moving pointer',
      [{ is: 'ask', mark: 'a' }, off, 'time'],
      ['show a by keyboard'],
    ],
    ['opens at a tap', [{ is: 'tap', mark: 'a' }], ['show a']],
    [
      'closes at a tap beside it',
      [
        { is: 'tap', mark: 'a' },
        { is: 'tap', mark: undefined },
      ],
      ['show a', 'hide'],
    ],
    [
      'closes at a second tap',
      [
        { is: 'tap', mark: 'a' },
        { is: 'tap', mark: 'a' },
      ],
      ['show a', 'hide'],
    ],
    ['goes when its mark goes', [on('a'), 'time', { is: 'gone', mark: 'a' }], [dwell, 'show a', 'hide']],
    ['stays when another mark goes', [on('a'), 'time', { is: 'gone', mark: 'b' }], [dwell, 'show a']],
    [
      'has nothing to close when it is closed',
      [{ is: 'escape' }, { is: 'dismiss' }, off, { is: 'over card' }],
      [],
    ],
  ])('%s', (_, story, deeds) => {
    expect(play(...story).deeds).toEqual(deeds);
  });

  it('a time that comes for an earlier wait means nothing', () => {
    const { state } = play(on('a'));
    expect(nextStep(state, { is: 'time', token: state.token - 1 }).deeds).toEqual([]);
  });
});
