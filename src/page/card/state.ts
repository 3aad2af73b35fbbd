/**
 * When the card opens and closes, as a pure machine: an event in, the next state and what to do out.
 *
 * Pointers dwell before a card opens and have a grace before it closes, so that they can travel into it. Each wait has a
 * token of its own; a time that comes for an older token means nothing.
 */

/** Long enough that a pointer passing through opens nothing, short enough to feel immediate. */
export const DWELL_MS = 350;
/** Long enough to cross the gap between words and card. */
export const GRACE_MS = 300;

/** Names a mark. */
type Key = string;

export type CardState =
  | { now: 'closed'; token: number }
  | { now: 'dwelling'; mark: Key; token: number }
  | { now: 'open'; mark: Key; byKeyboard: boolean; token: number }
  /** Open, and the pointer has left words and card; perhaps for another mark. */
  | { now: 'leaving'; mark: Key; to: Key | undefined; token: number };

export type CardEvent =
  /** The pointer has moved and rests on a mark, or on none. */
  | { is: 'over'; mark: Key | undefined }
  | { is: 'over card' }
  /** A wait has ended. */
  | { is: 'time'; token: number }
  /** A finger or a pen has tapped a mark, or something else. */
  | { is: 'tap'; mark: Key | undefined }
  /** The reader has asked for the card of a mark by keyboard. */
  | { is: 'ask'; mark: Key }
  | { is: 'scroll' }
  | { is: 'escape' }
  /** The close button, a press beside the card, or a card that had to go. */
  | { is: 'dismiss' }
  /** The mark is no longer on the page. */
  | { is: 'gone'; mark: Key };

export type Deed =
  | { do: 'wait'; ms: number; token: number }
  | { do: 'show'; mark: Key; byKeyboard: boolean }
  | { do: 'hide'; returnFocus: boolean };

export interface Step {
  state: CardState;
  deeds: Deed[];
}

export const CLOSED: CardState = { now: 'closed', token: 0 };

/** What happens to the card at an event. */
export function nextStep(state: CardState, event: CardEvent): Step {
  switch (event.is) {
    case 'over':
      return over(state, event.mark);
    case 'over card':
      return state.now === 'leaving' ? stay(state, state.mark) : { state, deeds: [] };
    case 'time':
      return event.token === state.token ? timeUp(state) : { state, deeds: [] };
    case 'tap':
      if (event.mark === undefined || isOpenFor(state, event.mark)) return close(state);
      return open(state, event.mark, false);
    case 'ask':
      return open(state, event.mark, true);
    case 'scroll':
      // The pointer did not move to these words; the page moved them under it.
      return state.now === 'dwelling' ? close(state) : { state, deeds: [] };
    case 'escape':
    case 'dismiss':
      return close(state);
    case 'gone':
      return 'mark' in state && state.mark === event.mark ? close(state) : { state, deeds: [] };
  }
}

function over(state: CardState, mark: Key | undefined): Step {
  switch (state.now) {
    case 'closed':
      return mark === undefined ? { state, deeds: [] } : dwell(state, mark);
    case 'dwelling':
      if (mark === state.mark) return { state, deeds: [] };
      return mark === undefined ? close(state) : dwell(state, mark);
    case 'open':
      // A card opened by keyboard is not taken away by a pointer that happens to move.
      if (mark === state.mark || state.byKeyboard) return { state, deeds: [] };
      return leave(state, mark);
    case 'leaving':
      if (mark === state.mark) return stay(state, state.mark);
      return mark === state.to ? { state, deeds: [] } : leave(state, mark);
  }
}

function timeUp(state: CardState): Step {
  if (state.now === 'dwelling') return open(state, state.mark, false);
  if (state.now !== 'leaving') return { state, deeds: [] };
  return state.to === undefined ? close(state) : open(state, state.to, false);
}

function dwell({ token }: CardState, mark: Key): Step {
  const next = token + 1;
  return {
    state: { now: 'dwelling', mark, token: next },
    deeds: [{ do: 'wait', ms: DWELL_MS, token: next }],
  };
}

function leave({ token, mark }: CardState & { mark: Key }, to: Key | undefined): Step {
  const next = token + 1;
  const ms = to === undefined ? GRACE_MS : DWELL_MS;
  return { state: { now: 'leaving', mark, to, token: next }, deeds: [{ do: 'wait', ms, token: next }] };
}

function stay({ token }: CardState, mark: Key): Step {
  return { state: { now: 'open', mark, byKeyboard: false, token: token + 1 }, deeds: [] };
}

function open({ token }: CardState, mark: Key, byKeyboard: boolean): Step {
  return {
    state: { now: 'open', mark, byKeyboard, token: token + 1 },
    deeds: [{ do: 'show', mark, byKeyboard }],
  };
}

function close(state: CardState): Step {
  const closed: CardState = { now: 'closed', token: state.token + 1 };
  if (state.now === 'closed') return { state, deeds: [] };
  if (state.now === 'dwelling') return { state: closed, deeds: [] };
  return { state: closed, deeds: [{ do: 'hide', returnFocus: state.now === 'open' && state.byKeyboard }] };
}

function isOpenFor(state: CardState, mark: Key): boolean {
  return (state.now === 'open' || state.now === 'leaving') && state.mark === mark;
}
