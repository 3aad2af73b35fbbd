/** One tab of Firefox over WebDriver BiDi. */
import type { Bidi } from './bidi.ts';
import {
  asCallable,
  type ClosedRoot,
  fromJson,
  type LaunchOptions,
  type Point,
  type Tab,
  WEBDRIVER_KEYS,
} from './driver.ts';

interface Remote {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface Evaluated {
  type: 'success' | 'exception';
  result: Remote;
  exceptionDetails?: { text: string };
}

/** A tab that is there already. */
export async function openFirefoxTab(
  bidi: Bidi,
  context: string,
  viewport: LaunchOptions['viewport'],
): Promise<Tab> {
  const send = <Result>(method: string, params: object = {}): Promise<Result> =>
    bidi.send<Result>(`browsingContext.${method}`, { context, ...params });
  if (viewport) await send('setViewport', { viewport });

  const call = async (functionDeclaration: string, args: object[], options: object = {}): Promise<Remote> => {
    const made = await bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: true,
      userActivation: true,
      target: { context },
      ...options,
    });
    if (made.type === 'exception') throw new Error(made.exceptionDetails?.text ?? 'The page threw.');
    return made.result;
  };

  const act = (source: object): Promise<unknown> =>
    bidi.send('input.performActions', { context, actions: [source] });
  const pointer = (...actions: object[]): Promise<unknown> =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const keys = (...actions: object[]): Promise<unknown> => act({ type: 'key', id: 'keyboard', actions });
  let at: Point = { x: 0, y: 0 };

  return {
    goto: async (url) => {
      await send('activate'); // a page in the background waits until it is looked at
      await send('navigate', { url, wait: 'complete' });
    },
    toFront: async () => void (await send('activate')),
    history: async (by) => void (await send('traverseHistory', { delta: by })),
    reload: async () => void (await send('reload', { wait: 'complete' })),
    url: async () => {
      const { contexts } = await bidi.send<{ contexts: { url: string }[] }>('browsingContext.getTree', {
        root: context,
      });
      return contexts[0]?.url ?? '';
    },
    evaluate: async <Arg, Result>(run: (arg: Arg) => Result | Promise<Result>, arg?: Arg): Promise<Result> =>
      fromJson<Result>((await call(withJsonArgument(run), [asText(arg)])).value),

    async move(to, { steps = 1 } = {}) {
      const from = at;
      const moves = Array.from({ length: steps }, (_, step) => {
        const part = (step + 1) / steps;
        const x = Math.round(from.x + (to.x - from.x) * part);
        const y = Math.round(from.y + (to.y - from.y) * part);
        return { type: 'pointerMove', x, y, duration: 0 };
      });
      await pointer(...moves);
      at = to;
    },
    async click(to) {
      at = to;
      const x = Math.round(to.x);
      const y = Math.round(to.y);
      await pointer(
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      );
    },
    wheel: async (where, deltaY) => {
      const x = Math.round(where.x);
      const y = Math.round(where.y);
      await act({ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY }] });
    },
    async press(...names) {
      const values = names.map((name) => WEBDRIVER_KEYS[name] ?? name);
      await keys(
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      );
    },
    async type(text) {
      await keys(
        ...[...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },

    async closedRoots() {
      const found = await call(FIND_HOSTS, [], {
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
      return closedRootsIn(found).map(
        (sharedId): ClosedRoot => ({
          evaluate: async (run, arg) =>
            fromJson((await call(withJsonArgument(run, 'root'), [{ sharedId }, asText(arg)])).value),
        }),
      );
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('captureScreenshot');
      return Buffer.from(data, 'base64');
    },
    async print() {
      const { data } = await send<{ data: string }>('print');
      return Buffer.from(data, 'base64');
    },
    close: async () => void (await send('close')),
  };
}

/** Elements that can carry a shadow root the page cannot see. */
// A page can have an image called querySelectorAll.
const FIND_HOSTS = `() => [...Document.prototype.querySelectorAll.call(document, 'div, span, article, aside, section')]
  .filter((element) => !element.shadowRoot && !element.firstChild)`;

function closedRootsIn(list: Remote): string[] {
  const items = Array.isArray(list.value) ? (list.value as Remote[]) : [];
  return items.flatMap((item) => {
    const root = (item.value as { shadowRoot?: (Remote & { value?: { mode?: string } }) | null } | undefined)
      ?.shadowRoot;
    return root?.sharedId && root.value?.mode === 'closed' ? [root.sharedId] : [];
  });
}

/** Arguments cross as JSON text: BiDi's own form of objects is verbose and loses `undefined`. */
function asText(arg: unknown): { type: 'string'; value: string } {
  return { type: 'string', value: JSON.stringify(arg) ?? 'null' };
}

function withJsonArgument(run: (...args: never[]) => unknown, first = ''): string {
  const call = asCallable(run);
  return `async function (...all) {
    const arg = JSON.parse(all.pop());
    return await (${call})(${first ? 'all[0], ' : ''}arg);
  }`;
}
