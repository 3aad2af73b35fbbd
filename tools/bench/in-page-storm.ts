/** What following a storm of changes costs: ours, reading what was added once, and reading the page again each time. */
import { mentionsTopic } from '../../src/page/gate.ts';
import { watchForTopic } from '../../src/page/watch.ts';

let spent = 0;

/** Counts the time of everything that runs later on. */
function timed<Args extends unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  return (...args) => {
    const start = performance.now();
    try {
      return run(...args);
    } finally {
      spent += performance.now() - start;
    }
  };
}

function observe(look: (records: MutationRecord[]) => void): void {
  new MutationObserver(timed(look)).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

const WATCHERS: Record<string, () => void> = {
  once: () =>
    observe((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) mentionsTopic(node.textContent ?? '');
    }),
  again: () => observe(() => mentionsTopic(document.body.textContent ?? '')),
  ours() {
    const { MutationObserver: Native, setTimeout: later } = globalThis;
    globalThis.MutationObserver = class extends Native {
      constructor(hear: MutationCallback) {
        super(timed(hear));
      }
    };
    globalThis.setTimeout = ((run: () => void, ms: number) => later(timed(run), ms)) as typeof setTimeout;
    watchForTopic(() => undefined); // its first look, before the storm, is not counted
  },
};

Object.assign(globalThis, {
  watch: (name: string) => WATCHERS[name]?.(),
  spent: () => spent,
});
