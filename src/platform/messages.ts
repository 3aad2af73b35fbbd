/**
 * What the rooms say to each other across the extension's borders.
 *
 * Every message is one-shot. A page asks the background for spots; the popup and the background tell a page what
 * to do; a page tells whoever listens what it has found. No port is ever held open, so a page stays eligible for
 * the back/forward cache and the background may be stopped between any two messages.
 */
import type { CitationView } from '../cite/types.ts';
import type { ClaimId, Stance, StatementId, StatementView } from '../corpus/types.ts';
import type { PageText, Spot, Verdict } from '../engine/types.ts';
import { browser } from './browser.ts';
import type { Report } from './reports.ts';
import type { Settings } from './settings-record.ts';

export type { CitationView } from '../cite/types.ts';

/** A claim as the card restates it. */
export interface ClaimView {
  id: ClaimId;
  claim: string;
  /** What the creators say to it. */
  answer: Stance;
  halves?: [string, string];
}

/** Spots with everything the page needs to show them while the background sleeps. */
export interface SpotReply {
  spots: Spot[];
  statements: (StatementView & { citations: CitationView[] })[];
  claims: ClaimView[];
}

/** What a page needs before it reads, marks or shows anything, and carries no code and no data for. */
export interface Setup {
  settings: Settings;
  sheets: Sheets;
}

/** How what is shown looks. */
export interface Sheets {
  /** What the card and the element that carries it wear. */
  card: string;
  /** The rules of marks, for shadow roots that the manifest's sheet does not reach. */
  marks: string;
  /** How icons are drawn, by their names. */
  drawings: Record<string, Strokes>;
}

/** A line, a filled part and strokes of no length, with their width in units of the grid; each may be absent. */
export interface Strokes {
  line?: string;
  filled?: string;
  dots?: string;
  dot?: number;
}

/** What a page's frame has to say for itself. */
export interface Findings {
  /** Why the list is as it is. `off`: switched off here or everywhere; `no topic`: the gate said no. */
  state: 'off' | 'no topic' | 'reading' | 'done' | 'surrendered';
  /** Host of the frame's page, as settings name sites. */
  site: string;
  top: boolean;
  /** In the order of reading. Of thousands so many at a time, in order: to send them all at once would hold up the page. */
  spots: FoundSpot[];
  /** How many were told before these. */
  from: number;
}

export interface FoundSpot {
  /** Names the spot within its frame, for `jump`. */
  key: string;
  /** The marked words. */
  text: string;
  prefix: string;
  suffix: string;
  claim: ClaimId;
  verdict: Verdict;
  statements: StatementId[];
}

/** A frame's page and where its marks stand, as an export of them says it. */
export interface Located {
  url: string;
  title: string;
  /** By the names of the spots: half-open, in code points of the text content of the page's body. */
  positions: Record<string, { start: number; end: number }>;
}

/** What a page asks to have stored; it carries no code for that. */
export interface ToKeep {
  settings?: Partial<Settings>;
  report?: Report;
}

/** page → background. */
export type ToBackground =
  | { kind: 'bring' }
  | { kind: 'set up' }
  | { kind: 'spot'; page: PageText; known: readonly StatementId[] }
  | { kind: 'keep'; what: ToKeep };

/** popup or background → the frames of a tab. */
export type ToPage =
  /** Send your findings again. */
  | { kind: 'report' }
  /** Answer where the marks stand in the text: a `Located`. */
  | { kind: 'locate' }
  | { kind: 'jump'; key: string }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'open' }
  /** Show the answer to a look-up of the selected text, beside the selection. */
  | { kind: 'answer'; query: string; reply: SpotReply };

/** page → background (badge) and popup (list). */
export type Told = { kind: 'findings'; findings: Findings };

export interface Sender {
  tab?: number;
  frame: number;
}

const ANSWER_WITHIN_MS = 2000; // a worker that wakes and loads takes 200; after this the page goes on without

/**
 * Asks the background for the spots of a text. Undefined when nobody answers in time or the extension has gone.
 * @param known statements that the answer need not bring again: with their citations they are most of it
 */
export async function askForSpots(
  page: PageText,
  known: readonly StatementId[],
): Promise<SpotReply | undefined> {
  const reply = (await ask({ kind: 'spot', page, known })) as SpotReply | undefined;
  return reply && Array.isArray(reply.spots) ? reply : undefined;
}

/** Asks the background to bring the page script into this frame. Nobody answers; the script comes, or it does not. */
export function askToBring(): void {
  void send({ kind: 'bring' });
}

/** Asks the background for the settings in force and how things look. Undefined when nobody answers. */
export async function askForSetup(): Promise<Setup | undefined> {
  return (await ask({ kind: 'set up' })) as Setup | undefined;
}

/** A background that was just waking may have missed the first question; nobody is asked a third time. */
async function ask(message: ToBackground): Promise<unknown> {
  return (await askOnce(message)) ?? (await askOnce(message));
}

async function askOnce(message: ToBackground): Promise<unknown> {
  let timer: number | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = self.setTimeout(resolve, ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([browser.runtime.sendMessage(message), late]);
  } catch {
    return undefined; // the background is gone (updated, disabled); the page stays quiet
  } finally {
    self.clearTimeout(timer);
  }
}

/** Asks the background to store something. What cannot be stored stays as it was, and every window shows it so. */
export function askToKeep(what: ToKeep): void {
  void send({ kind: 'keep', what });
}

/** Tells the badge and an open popup what this frame has found. Nobody listening is no fault. */
export function tellFindings(findings: Findings): Promise<void> {
  return send({ kind: 'findings', findings });
}

async function send(message: ToBackground | Told): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // no listener, or the extension has gone
  }
}

/** Tells one frame of a tab, or all of them. Answers whether anyone was there to hear it. */
export async function tellPage(tab: number, message: ToPage, frame?: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, message, frame === undefined ? {} : { frameId: frame });
    return true;
  } catch {
    return false;
  }
}

/** Asks a frame of a tab where its marks stand. Undefined when it does not answer. */
export async function askWhere(tab: number, frame: number): Promise<Located | undefined> {
  const message: ToPage = { kind: 'locate' };
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: frame })) as Located;
  } catch {
    return undefined;
  }
}

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** Hears messages. A listener that returns a promise answers with what it gives; another leaves them to others. */
function listen(listener: Listener, signal?: AbortSignal): void {
  const { onMessage } = browser.runtime;
  const hear = (message: unknown, sender: unknown, respond: (answer: unknown) => void): true | undefined => {
    const answer = listener(message, sender);
    if (!answer) return undefined;
    answer.then(respond, () => respond(undefined)); // who asks treats no answer as none
    return true;
  };
  onMessage.addListener(hear as never);
  signal?.addEventListener('abort', () => onMessage.removeListener(hear as never));
}

/** Whether the extension still stands behind this script: it does not after an update under an open tab. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Only our own parts may speak to each other; a message from elsewhere is not ours to answer. */
function isOurs(sender: unknown): sender is { id: string; tab?: { id?: number }; frameId?: number } {
  return (sender as { id?: string } | undefined)?.id === browser.runtime.id;
}

function isPageText(page: unknown): page is PageText {
  const { title, before = [], paragraphs } = (page ?? {}) as Partial<Record<keyof PageText, unknown>>;
  const isTexts = (all: unknown): boolean =>
    Array.isArray(all) && all.every((each) => typeof each === 'string');
  return typeof title === 'string' && isTexts(before) && isTexts(paragraphs);
}

/** Background: answers pages that ask for spots. */
export function answerSpots(answer: (page: PageText, known: readonly StatementId[]) => SpotReply): void {
  listen((message, sender) => {
    const { kind, page, known } = (message ?? {}) as { kind?: string; page?: unknown; known?: unknown };
    if (!isOurs(sender) || kind !== 'spot' || !isPageText(page)) return undefined;
    return Promise.resolve(answer(page, Array.isArray(known) ? known : []));
  });
}

/** Background: brings the page script into the frame that asks for it. */
export function onAskedToBring(bring: (tab: number, frame: number) => Promise<unknown>): void {
  listen((message, sender) => {
    if (!isOurs(sender) || (message as { kind?: string } | undefined)?.kind !== 'bring') return undefined;
    return sender.tab?.id === undefined ? undefined : bring(sender.tab.id, sender.frameId ?? 0);
  });
}

/** Background: answers pages that are setting up. */
export function onAskedForSetup(answer: () => Promise<Setup>): void {
  listen((message, sender) =>
    isOurs(sender) && (message as { kind?: string } | undefined)?.kind === 'set up' ? answer() : undefined,
  );
}

/** Background: stores what pages ask it to. The answer waits for it, so that nobody stops us half-way. */
export function onKeep(keep: (what: ToKeep) => Promise<unknown>): void {
  listen((message, sender) => {
    const { kind, what } = (message ?? {}) as { kind?: string; what?: ToKeep };
    return isOurs(sender) && kind === 'keep' && what ? keep(what) : undefined;
  });
}

/** Background and popup: hears what frames have found. */
export function onFindings(hear: (findings: Findings, sender: Sender) => void, signal?: AbortSignal): void {
  listen((message, sender) => {
    const { kind, findings } = (message ?? {}) as Partial<Told>;
    if (!isOurs(sender) || kind !== 'findings' || !findings) return undefined;
    hear(findings, {
      frame: sender.frameId ?? 0,
      ...(sender.tab?.id === undefined ? {} : { tab: sender.tab.id }),
    });
    return undefined;
  }, signal);
}

/** Page: hears what the popup or the background wants of it, and answers what is asked. */
export function onTold(hear: (message: ToPage) => Located | undefined, signal: AbortSignal): void {
  listen((message, sender) => {
    const kind = (message as { kind?: string } | undefined)?.kind;
    if (!isOurs(sender) || !kind) return undefined;
    return Promise.resolve(hear(message as ToPage) ?? true);
  }, signal);
}
