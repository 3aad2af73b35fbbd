/** What following a storm of changes costs: ours, reading what was added once, and reading the page again each time. */
import { createFollower } from '../../src/page/follow.ts';
import { mentionsTopic } from '../../src/page/gate.ts';

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
    createFollower({
      onChanges({ added }) {
        for (const { first, last } of added) {
          for (let node: Node | null = first; node; node = node === last ? null : node.nextSibling) {
            mentionsTopic(node.textContent ?? '');
          }
        }
      },
    }).observe(document);
  },
};

Object.assign(globalThis, {
  watch: (name: string) => WATCHERS[name]?.(),
  spent: () => spent,
});
