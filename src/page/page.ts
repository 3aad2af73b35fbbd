/**
 * The page's whole life: waits until it is seen, asks whether it mentions the topic, opens a session when it does, and
 * closes it when the reader or the browser says so.
 */
import {
  type Findings,
  isAlive,
  type Located,
  onTold,
  type ToPage,
  tellFindings,
} from '../platform/messages.ts';
import { isOn, loadSettings, onSettings } from '../platform/settings.ts';
import { isLineNode } from './around.ts';
import { showAnswer } from './card/answer.ts';
import { createCardHost } from './card/mount.tsx';
import { isElement, isText, nextSiblingOf, previousSiblingOf, textOf } from './dom.ts';
import { type Changes, createFollower } from './follow.ts';
import { findShadowRoots, mentionsTopic, subtreeMentionsTopic } from './gate.ts';
import { createHighlighter } from './highlighter.ts';
import { createSession, type Session } from './session.ts';
import { inSlices } from './slices.ts';

/** Findings that follow each other closely are told once. */
const TELL_MS = 150;

/** Runs until the signal ends it, or until the extension is no longer there. */
export function runPage(life: AbortController): void {
  const { signal } = life;
  const site = siteOf(document);
  const card = createCardHost();
  const highlighter = createHighlighter();
  let session: Session | undefined;
  let ending: AbortController | undefined;
  let state: Findings['state'] = 'no topic';
  let told = 0;
  let telling: number | undefined;
  let isOpening = false;
  if (!highlighter) return;

  const follower = createFollower((node) => session?.touch(node), changed);
  follower.observe(document);
  onTold(hear, signal);
  onSettings(({ settings }) => {
    if (!isOn(settings, site)) close('off');
    else if (session) session.apply(settings);
    else if (state === 'off') void look();
  }, signal);
  for (const type of ['scroll', 'pointerdown', 'visibilitychange', 'focus', 'pageshow', 'load']) {
    addEventListener(type, check, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    close('off');
    follower.stop();
    clearTimeout(telling);
  });
  void look();

  /** Reads all that is there, if it mentions the topic. */
  async function look(): Promise<void> {
    const { body } = document;
    if (!body) return;
    const roots = findShadowRoots(body);
    for (const root of roots) follower.observe(root);
    let hasTopic = mentionsTopic(document.title);
    for (const part of [body, ...roots])
      hasTopic ||= (await inSlices(subtreeMentionsTopic(part), signal)) === true;
    if (hasTopic) await open();
    else state = 'no topic';
  }

  async function open(): Promise<void> {
    if (session || isOpening || !highlighter) return;
    isOpening = true;
    const { settings } = await loadSettings();
    isOpening = false;
    if (signal.aborted) return;
    if (!isOn(settings, site)) {
      state = 'off';
      return;
    }
    ending = new AbortController();
    state = 'reading';
    session = createSession({
      settings,
      site,
      highlighter,
      follower,
      card,
      signal: ending.signal,
      onFindings: tellSoon,
    });
    await session.readPage();
  }

  function close(as: 'off' | 'surrendered'): void {
    ending?.abort();
    session = undefined;
    state = as;
    highlighter?.eraseAll();
    if (told > 0) tellSoon();
  }

  function changed(changes: Changes): void {
    if (!check()) return;
    for (const { first } of changes.added) {
      const element = isElement(first) ? first : undefined;
      if (element) for (const root of findShadowRoots(element)) follower.observe(root);
    }
    if (session) session.change(changes);
    else if (state === 'no topic' && (changes.all || mentionInChanges(changes))) void open();
  }

  /** Whether we may go on: not when the extension has gone, nor when the page will not have our marks. */
  function check(): boolean {
    if (!isAlive()) {
      life.abort();
      return false;
    }
    if (session && !highlighter?.check()) {
      close('surrendered');
      return false;
    }
    return true;
  }

  function hear(message: ToPage): Located | undefined {
    if (message.kind === 'locate')
      return { url: location.href, title: document.title, positions: session?.positions() ?? {} };
    if (message.kind === 'report') void tell();
    else if (message.kind === 'answer') {
      session?.desk.close();
      void showAnswer(card, message, site);
    } else if (message.kind === 'jump') session?.desk.jump(message.key);
    else if (message.kind === 'step') session?.desk.step(message.by);
    else if (message.kind === 'open') session?.desk.open();
    return undefined;
  }

  function tellSoon(): void {
    if (telling !== undefined) return;
    telling = self.setTimeout(() => void tell(), TELL_MS);
  }

  async function tell(): Promise<void> {
    clearTimeout(telling);
    telling = undefined;
    const found = session?.findings() ?? { state, spots: [] };
    told = found.spots.length;
    await tellFindings({ ...found, site, top: window === window.top });
  }
}

/** The host that settings name this page by; a frame without one of its own has its opener's. */
function siteOf({ location }: Document): string {
  if (location.host) return location.host;
  try {
    return new URL(self.origin).host;
  } catch {
    return ''; // an opaque origin has no host, and no setting can name it
  }
}

/** Whether what was added names the topic, alone or with the words just before and after it. */
function mentionInChanges({ added, touched }: Changes): boolean {
  return (
    added.some(({ first, last }) => {
      let text = isLineNode(first) ? edge(previousSiblingOf(first), -24) : '';
      for (let node: Node | null = first; node; node = node === last ? null : nextSiblingOf(node)) {
        text += textOf(node);
      }
      return mentionsTopic(isLineNode(last) ? text + edge(nextSiblingOf(last), 0) : text);
    }) ||
    touched.some((node) => isText(node) && mentionsTopic(edge(previousSiblingOf(node), -24) + node.data))
  );
}

function edge(node: Node | null, from: number): string {
  return node && isLineNode(node) ? textOf(node).slice(from).slice(0, 24) : '';
}
