/** State, references and effects of components: what the card uses of `preact/hooks`. */

export interface Hook {
  value?: unknown;
  needs?: readonly unknown[] | undefined;
  /** An effect whose time has not come. */
  run?: (() => unknown) | undefined;
  undo?: unknown;
}

let hooks: Hook[] = [];
let at = 0;
let redraw: () => void;

/** Runs a component with the hooks that are its own. */
export function withHooks<T>(own: Hook[], drawAgain: () => void, run: () => T): T {
  [hooks, at, redraw] = [own, 0, drawAgain];
  return run();
}

function nextHook(): Hook {
  hooks[at] ??= {};
  return hooks[at++] as Hook;
}

/** A state is a value: unlike Preact, this takes no function that makes it. `used.test.ts` holds the card to that. */
export function useState<S>(first?: S): [S, (next: S) => void] {
  const own = nextHook();
  const drawAgain = redraw;
  if (!('value' in own)) own.value = first;
  return [
    own.value as S,
    (next) => {
      if (Object.is(own.value, next)) return;
      own.value = next;
      drawAgain();
    },
  ];
}

export function useRef<T>(first: T): { current: T } {
  const own = nextHook();
  own.value ??= { current: first };
  return own.value as { current: T };
}

export function useEffect(run: () => unknown, needs?: readonly unknown[]): void {
  const own = nextHook();
  if (own.needs && needs?.every((need, i) => Object.is(need, own.needs?.[i]))) return;
  own.needs = needs;
  own.run = run;
  later(() => {
    const due = own.run;
    own.run = undefined;
    if (!due) return; // its component has gone, or has run it already
    undo(own);
    own.undo = due();
  });
}

/** Ends the effects of a component that has gone. */
export function endHooks(own: Hook[]): void {
  for (const hook of own) {
    hook.run = undefined;
    if (hook.undo) later(() => undo(hook));
  }
}

function undo(own: Hook): void {
  if (typeof own.undo === 'function') own.undo();
  own.undo = undefined;
}

let waiting: (() => void)[] = [];

function later(run: () => void): void {
  if (waiting.push(run) > 1) return;
  setTimeout(() => {
    const due = waiting;
    waiting = [];
    for (const each of due) each();
  });
}
