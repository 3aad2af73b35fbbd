/** Units in, marks out: reads them in slices, asks the background for their spots, and gives the answers on. */
import { askForSpots, type SpotReply } from '../platform/messages.ts';
import { paragraphsBefore } from './context.ts';
import { type Paragraph, readUnit, type Unit } from './extract.ts';
import type { Passed } from './hand-over.ts';
import { contextOf, pack, type Window } from './windows.ts';

/** Enough that the background never waits for us, few enough that other tabs get their turn. */
const AT_ONCE = 2;
/** Elements hidden when they were read, kept for when they are shown. */
const HIDDEN_KEPT = 300;

export interface Reader {
  /** Reads units, in order, after those that wait. */
  read(units: readonly Unit[]): void;
  /** Elements that were passed over because they were hidden, now gone from the list. */
  takeHidden(isShownNow: (element: Element) => boolean): Element[];
  addHidden(elements: readonly Element[]): void;
  isBusy(): boolean;
}

export interface Heard {
  onAnswer(paragraphs: readonly Paragraph[], reply: SpotReply): void;
  onRoot(root: ShadowRoot): void;
  onIdle(): void;
}

export function createReader(
  { onAnswer, onRoot, onIdle }: Heard,
  inSlices: Passed['inSlices'],
  signal: AbortSignal,
): Reader {
  let waiting: Unit[] = [];
  let hidden: WeakRef<Element>[] = [];
  let asking = 0;
  let isRunning = false;
  let freed: (() => void) | undefined;
  let lastUnit: Unit | undefined;
  let lastWindow: Window<Paragraph> | undefined;
  /** Statements with their citations, by which an answer is twenty times as long: each comes once. */
  let known: SpotReply['statements'] = [];

  return {
    read(units) {
      waiting = [...waiting, ...units];
      if (!isRunning && waiting.length > 0) void run();
    },
    takeHidden(isShownNow) {
      const taken: Element[] = [];
      hidden = hidden.filter((ref) => {
        const element = ref.deref();
        if (!element) return false;
        if (!isShownNow(element)) return true;
        taken.push(element);
        return false;
      });
      return taken;
    },
    addHidden: keepHidden,
    isBusy: () => isRunning || asking > 0,
  };

  async function run(): Promise<void> {
    isRunning = true;
    for (let unit = waiting.shift(); unit && !signal.aborted; unit = waiting.shift()) await readOne(unit);
    isRunning = false;
    if (asking === 0) onIdle();
  }

  async function readOne(unit: Unit): Promise<void> {
    if (!unit.first.isConnected || !unit.last.isConnected) return;
    const reading = await inSlices(readUnit(unit), signal);
    if (!reading) return;
    reading.roots.forEach(onRoot);
    keepHidden(reading.hidden);
    if (reading.paragraphs.length === 0) return;
    const goesOn = lastWindow && lastUnit && lastUnit.last.nextSibling === unit.first;
    const before = goesOn
      ? contextOf(lastWindow as Window<Paragraph>)
      : await inSlices(paragraphsBefore(unit.first), signal);
    const windows = pack(reading.paragraphs, before ?? []);
    lastUnit = unit;
    lastWindow = windows.at(-1);
    for (const window of windows) {
      while (asking >= AT_ONCE) await new Promise<void>((resolve) => (freed = resolve));
      if (signal.aborted) return;
      void ask(window);
    }
  }

  async function ask({ before, paragraphs }: Window<Paragraph>): Promise<void> {
    asking++;
    const page = { title: document.title, before, paragraphs: paragraphs.map(({ text }) => text) };
    const reply = await askForSpots(
      page,
      known.map(({ id }) => id),
    );
    asking--;
    freed?.();
    if (signal.aborted) return;
    if (reply) {
      reply.statements.push(...known);
      known = reply.statements;
      onAnswer(paragraphs, reply);
    }
    if (!isRunning && asking === 0) onIdle();
  }

  function keepHidden(elements: readonly Element[]): void {
    for (const element of elements) hidden.push(new WeakRef(element));
    hidden = hidden.slice(-HIDDEN_KEPT);
  }
}
