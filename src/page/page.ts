/**
 * The page's life once its script is there: opens a session when the gate has let the page pass, and closes it when the
 * reader or the browser says so.
 */
import {
  askForSetup,
  type Findings,
  isAlive,
  type Located,
  onTold,
  type ToPage,
  tellFindings,
} from '../platform/messages.ts';
import { isOn, onSettingsChanged } from '../platform/settings.ts';
import { showAnswer } from './card/answer.ts';
import { createCardHost } from './card/mount.tsx';
import type { Changes } from './follow.ts';
import type { Passed } from './hand-over.ts';
import { createHighlighter } from './highlighter.ts';
import { createSession, type Session } from './session.ts';

/** Findings that follow each other closely are told once; thousands of them, which take long to send, less often. */
const TELL_MS = 150;
const SPOTS_A_MS = 4;
const TOLD_AT_ONCE = 1_000;

/**
 * Runs until the extension is no longer there.
 * @returns what opens the page for reading: called once it is on the topic
 */
export function runPage(): (passed: Passed) => void {
  const life = new AbortController();
  const { signal } = life;
  const site = siteOf(document);
  const card = createCardHost();
  const highlighter = createHighlighter();
  let session: Session | undefined;
  let ending: AbortController | undefined;
  let state: Findings['state'] = 'no topic';
  let told = 0;
  let telling: number | undefined;
  /** Counts them: what is being told in parts ends when something newer is. */
  let tellings = 0;
  let passed: Passed | undefined;

  onTold(hear, signal);
  onSettingsChanged(() => void settle(), signal);
  for (const type of ['scroll', 'pointerdown', 'visibilitychange', 'focus', 'pageshow', 'load']) {
    addEventListener(type, check, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    close('off');
    passed?.follower.stop();
    clearTimeout(telling);
  });
  return (given) => {
    passed = given;
    passed.follower.hearWith({ onText: (node) => session?.touch(node), onChanges: changed });
    void settle();
  };

  /** Does as the settings say: opens a session, closes it, or lets it take them on. */
  async function settle(): Promise<void> {
    const setup = await askForSetup();
    if (signal.aborted || !setup || !highlighter || !passed) return;
    const { settings, sheets } = setup;
    card.wear(sheets);
    highlighter.rule(sheets.marks);
    if (!isOn(settings, site)) close('off');
    else if (session) session.apply(settings);
    else if (state !== 'surrendered') {
      ending = new AbortController();
      state = 'reading';
      session = createSession({
        settings,
        site,
        highlighter,
        passed,
        card,
        signal: ending.signal,
        onFindings: tellSoon,
      });
      await session.readPage();
    }
  }

  function close(as: 'off' | 'surrendered'): void {
    ending?.abort();
    session = undefined;
    state = as;
    highlighter?.eraseAll();
    if (told > 0) tellSoon();
  }

  function changed(changes: Changes): void {
    if (check()) session?.change(changes);
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
    telling = self.setTimeout(() => void tell(), TELL_MS + told / SPOTS_A_MS);
  }

  async function tell(): Promise<void> {
    clearTimeout(telling);
    telling = undefined;
    const { spots, ...rest } = session?.findings() ?? { state, spots: [] };
    told = spots.length;
    const turn = ++tellings;
    for (let from = 0; turn === tellings && (from === 0 || from < told); from += TOLD_AT_ONCE) {
      const part = spots.slice(from, from + TOLD_AT_ONCE);
      await tellFindings({ ...rest, site, top: window === window.top, from, spots: part });
    }
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
