/** The content script's renderer and Preact, side by side: the same components, the same document. */
import * as preact from 'preact';
import * as preactHooks from 'preact/hooks';
import * as preactTree from 'preact/jsx-runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as hooks from './hooks.ts';
import * as ours from './render.ts';
import * as tree from './tree.ts';

/** What a component is given in place of its imports. */
interface Kit {
  el(type: unknown, props?: Record<string, unknown> | null, ...children: unknown[]): never;
  Fragment: unknown;
  useState<S>(first?: S): [S, (next: S) => void];
  useRef<T>(first: T): { current: T };
  useEffect(run: () => unknown, needs?: unknown[]): void;
}

const kitOf = (runtime: unknown, theirs: unknown): Omit<Kit, 'render'> => {
  const { jsx, Fragment } = runtime as { jsx: (...args: unknown[]) => never; Fragment: unknown };
  const el: Kit['el'] = (type, props, ...children) => {
    const { key, ...rest } = props ?? {};
    const inside = children.length > 1 ? children : children[0];
    return jsx(type, children.length ? { ...rest, children: inside } : rest, key);
  };
  return { el, Fragment, ...(theirs as Pick<Kit, 'useState' | 'useRef' | 'useEffect'>) };
};

const BOTH = [
  { kit: kitOf(preactTree, preactHooks), render: preact.render as (tree: unknown, into: Element) => void },
  { kit: kitOf(tree, hooks), render: ours.render },
];

let roots: HTMLElement[] = [];
beforeEach(() => {
  roots = BOTH.map(() => document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  for (const root of roots) root.remove();
});

/** Long enough for state and effects of both. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Draws with both, does the same in both, and compares what is there after each step. */
async function compare(
  make: (kit: Kit, log: (said: string) => void) => (step: number) => unknown,
  deeds: ((root: HTMLElement) => void)[] = [],
): Promise<{ html: string; logs: string[] }> {
  const logs: string[][] = BOTH.map(() => []);
  const trees = BOTH.map(({ kit }, i) => make(kit as Kit, (said) => logs[i]?.push(said)));
  const draw = (step: number): void => {
    for (const [i, { render }] of BOTH.entries()) render(trees[i]?.(step), roots[i] as HTMLElement);
  };
  draw(0);
  await settled();
  const same = (): void => expect(roots[1]?.innerHTML).toBe(roots[0]?.innerHTML);
  same();
  for (const [i, deed] of deeds.entries()) {
    for (const root of roots) deed(root);
    await settled();
    same();
    draw(i + 1);
    await settled();
    same();
  }
  expect(logs[1]).toEqual(logs[0]);
  return { html: roots[1]?.innerHTML ?? '', logs: logs[1] ?? [] };
}

const nothing = (): void => undefined;
const click = (root: HTMLElement): void => root.querySelector('button')?.click();

describe('both draw the same', () => {
  it('attributes, on and off', async () => {
    const { html } = await compare(
      ({ el }) =>
        (step) =>
          el('div', {
            class: `a${step}`,
            tabIndex: -1,
            'aria-label': step ? undefined : 'x',
            dir: step ? 'rtl' : 'ltr',
            'aria-expanded': step > 0,
            'aria-hidden': 'true',
          }),
      [nothing],
    );
    expect(html).toBe(
      '<div class="a1" tabindex="-1" dir="rtl" aria-expanded="true" aria-hidden="true"></div>',
    );
  });

  it('shapes, in their own namespace', async () => {
    await compare(
      ({ el }) =>
        () =>
          el('svg', { viewBox: '0 0 20 20' }, el('g', null, el('path', { d: 'M0 0' }))),
    );
    const [one, other] = roots.map((root) => root.querySelector('path')?.namespaceURI);
    expect(other).toBe(one);
  });

  it('texts, numbers, lists, fragments, and nothing for what is not there', async () => {
    const { html } = await compare(
      ({ el, Fragment }) =>
        () =>
          el(
            'p',
            null,
            'a ',
            1,
            false,
            null,
            undefined,
            true,
            ['b', el('i', null, 'c')],
            el(Fragment, null, 'd', 'e'),
          ),
    );
    expect(html).toBe('<p>a 1b<i>c</i>de</p>');
  });

  it('the value of a field', async () => {
    await compare(
      ({ el }) =>
        (step) =>
          el('textarea', { rows: 4, readOnly: true, value: `words ${step}` }),
      [nothing],
    );
    expect(roots.map((root) => root.querySelector('textarea')?.value)).toEqual(['words 1', 'words 1']);
  });
});

describe('both keep what stays', () => {
  it('the elements of keyed children that move, come and go', async () => {
    const lists = ['abcd', 'dacb', 'bexd', ''];
    await compare(
      ({ el }) =>
        (step) =>
          el(
            'ul',
            null,
            [...(lists[step] ?? '')].map((key) => el('li', { key }, key)),
          ),
      [(root) => root.querySelector('li:last-child')?.setAttribute('id', 'kept'), nothing, nothing],
    );
  });

  it('the focus of a button beside which something opens and closes', async () => {
    await compare(
      ({ el }) =>
        (step) =>
          el('div', null, step % 2 === 1 && el('p', null, 'opened'), el('button', null, 'press')),
      [(root) => root.querySelector('button')?.focus(), nothing, nothing],
    );
    expect(roots.map((root) => root.contains(document.activeElement))).toContain(true);
    expect(document.activeElement?.localName).toBe('button');
  });

  it('a component and its state, until another takes its place', async () => {
    const make = ({ el, useState }: Kit) => {
      const Counter = ({ name }: { name: string }) => {
        const [n, setN] = useState(0);
        return el('button', { onClick: () => setN(n + 1) }, `${name} ${n}`);
      };
      const Other = () => el('b', null, 'other');
      return (step: number) =>
        el('div', null, step === 2 ? el(Other, null) : el(Counter, { name: `c${step}` }));
    };
    expect((await compare(make, [click])).html).toBe('<div><button>c1 1</button></div>');
    expect((await compare(make, [click, nothing, nothing])).html).toBe('<div><button>c3 0</button></div>');
  });

  it('only the last of several changes of state is seen', async () => {
    const { html } = await compare(
      ({ el, useState }) => {
        const Twice = () => {
          const [n, setN] = useState(0);
          const both = (): void => {
            setN(5);
            setN(7);
          };
          return el('button', { onClick: both }, n);
        };
        return () => el(Twice, null);
      },
      [click],
    );
    expect(html).toBe('<button>7</button>');
  });
});

describe('both run effects', () => {
  it('once the elements are there, again when what they need changes, and their ends when they go', async () => {
    const { logs } = await compare(
      ({ el, useEffect, useRef }, log) => {
        const Inner = ({ step }: { step: number }) => {
          const self = useRef<HTMLElement | null>(null);
          useEffect(() => {
            log(`there ${self.current?.isConnected}`);
            return () => log('gone');
          }, []);
          useEffect(() => {
            log(`step ${step}`);
            return () => log(`no longer ${step}`);
          }, [step]);
          return el('p', { ref: self }, step);
        };
        return (step) => el('div', null, step < 2 && el(Inner, { step }));
      },
      [nothing, nothing],
    );
    expect(logs).toEqual(['there true', 'step 0', 'no longer 0', 'step 1', 'gone', 'no longer 1']);
  });

  it('not those of a tree that was taken away before their time', async () => {
    const logs = BOTH.map(({ kit, render }, i) => {
      const said: string[] = [];
      const Late = () => {
        kit.useEffect(() => said.push('too late'), []);
        return kit.el('p', null);
      };
      render(kit.el(Late, null), roots[i] as HTMLElement);
      render(null, roots[i] as HTMLElement);
      return said;
    });
    await settled();
    expect(logs).toEqual([[], []]);
    expect(roots.map((root) => root.innerHTML)).toEqual(['', '']);
  });

  it('and a change of state that comes after all has gone draws nothing', async () => {
    for (const [i, { kit, render }] of BOTH.entries()) {
      let set: (n: number) => void = nothing;
      const Held = () => {
        const [n, setN] = kit.useState(0);
        set = setN;
        return kit.el('p', null, n);
      };
      render(kit.el(Held, null), roots[i] as HTMLElement);
      render(null, roots[i] as HTMLElement);
      set(3);
    }
    await settled();
    expect(roots.map((root) => root.innerHTML)).toEqual(['', '']);
  });
});
