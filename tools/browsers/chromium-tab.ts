/** One tab of Chromium. Evaluates over the bare protocol: a page's own policy cannot forbid that. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { asCallable, type ClosedRoot, fromJson, type Tab } from './driver.ts';

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** A page of five hundred frames takes a slow machine half a minute. */
const LOADS_WITHIN_MS = 80_000;

/** A tab that is there already. */
export async function openChromiumTab(context: BrowserContext, page: Page): Promise<Tab> {
  const session = await context.newCDPSession(page);
  return {
    goto: async (url) => {
      await page.bringToFront(); // a page in the background waits until it is looked at
      await page.goto(url, { waitUntil: 'load', timeout: LOADS_WITHIN_MS });
    },
    toFront: () => page.bringToFront(),
    history: async (by) => {
      const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
      const entry = entries[currentIndex + by];
      if (!entry) throw new Error(`The tab's history has no entry at ${by}.`);
      await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    },
    reload: async () => void (await page.reload({ waitUntil: 'load', timeout: LOADS_WITHIN_MS })),
    url: async () => page.url(),
    evaluate: async <Arg, Result>(
      run: (arg: Arg) => Result | Promise<Result>,
      arg?: Arg,
    ): Promise<Result> => {
      const made = await session.send('Runtime.evaluate', {
        expression: `(${asCallable(run)})(${JSON.stringify(arg) ?? ''})`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (made.exceptionDetails) throw new Error(explain(made.exceptionDetails));
      return fromJson<Result>(made.result.value);
    },
    move: async ({ x, y }, { steps = 1 } = {}) => page.mouse.move(x, y, { steps }),
    click: async ({ x, y }) => page.mouse.click(x, y),
    wheel: async ({ x, y }, deltaY) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, deltaY);
    },
    press: async (...keys) => page.keyboard.press(keys.join('+')),
    type: async (text) => page.keyboard.type(text),
    closedRoots: async () => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return closedRootsIn(root as DomNode).map((id) => closedRoot(session, id));
    },
    screenshot: () => page.screenshot(),
    print: () => page.pdf(),
    close: async () => page.close(),
  };
}

function closedRoot(session: CDPSession, backendNodeId: number): ClosedRoot {
  return {
    async evaluate(run, arg) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      if (!object.objectId) throw new Error('The closed root has gone.');
      const made = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (arg) { return (${asCallable(run)})(this, arg); }`,
        arguments: [{ value: arg }],
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (made.exceptionDetails) throw new Error(explain(made.exceptionDetails));
      return fromJson(made.result.value);
    },
  };
}

function closedRootsIn(node: DomNode): number[] {
  const inside = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  const own = node.shadowRootType === 'closed' ? [node.backendNodeId] : [];
  return [...own, ...inside.flatMap(closedRootsIn)];
}

function explain({
  text,
  exception,
}: {
  text: string;
  exception?: { description?: string } | undefined;
}): string {
  return exception?.description ?? text;
}
