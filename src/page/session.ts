/** A page that mentions the topic, from the first look until it is left: planned, read, marked and followed. */
import { askToKeep, type Findings, type Located } from '../platform/messages.ts';
import type { Settings } from '../platform/settings-record.ts';
import { isLineNode, unitAround } from './around.ts';
import { reportOf } from './card/content.ts';
import { createDesk, type Desk } from './card/desk.ts';
import type { CardHost } from './card/mount.tsx';
import {
  firstChildOf,
  holds,
  isElement,
  isShown,
  lastChildOf,
  outerOf,
  parentOf,
  textBetween,
  textOf,
} from './dom.ts';
import type { Unit } from './extract.ts';
import type { Changes } from './follow.ts';
import type { Passed } from './hand-over.ts';
import type { Highlighter } from './highlighter.ts';
import { createMarks, foundSpot } from './marks.ts';
import { standsInLeftOut } from './never-read.ts';
import { isAboutTopic, plan } from './plan.ts';
import { positionsOf } from './positions.ts';
import { createReader } from './reading.ts';
import { onScreenFirst } from './screen.ts';

export interface Session {
  desk: Desk;
  /** Reads the page, or reads it again after it has become another. */
  readPage(): Promise<void>;
  /** The page has changed. */
  change(changes: Changes): void;
  /** A text node was rewritten: no mark may lie over other words. */
  touch(node: Node): void;
  apply(settings: Settings): void;
  findings(): Pick<Findings, 'state' | 'spots'>;
  /** Where the marks stand in the text of the page. */
  positions(): Located['positions'];
}

export interface SessionNeeds {
  settings: Settings;
  site: string;
  highlighter: Highlighter;
  passed: Passed;
  card: CardHost;
  signal: AbortSignal;
  onFindings(): void;
}

/** A part longer than this is planned before it is read. */
const LONG = 32_000;

export function createSession(needs: SessionNeeds): Session {
  const { settings, highlighter, passed, signal, onFindings } = needs;
  const { follower, mentionsTopic, inSlices } = passed;
  const marks = createMarks(highlighter, settings);
  /** Parents of what was read: what is added beside it belongs to it. */
  const places = new WeakSet<Node>();
  let isWhole = false;
  let readAs = '';
  const wrong = new Set<string>();
  const reader = createReader(
    {
      onAnswer(paragraphs, reply) {
        const spots = reply.spots.filter(
          (spot) => !wrong.has(`${spot.claim} ${paragraphs[spot.paragraph]?.text}`),
        );
        marks.put(paragraphs, { ...reply, spots });
        if (spots.length > 0) settled();
      },
      onRoot: (root) => follower.observe(root),
      onIdle: onFindings,
    },
    inSlices,
    signal,
  );
  const desk = createDesk({
    ...needs,
    marks,
    onWrong(mark) {
      wrong.add(`${mark.spot.claim} ${mark.paragraph.text}`);
      marks.dropWhere((other) => other === mark);
      settled();
      askToKeep({ report: reportOf(foundSpot(mark).text, mark.content) });
    },
  });
  signal.addEventListener('abort', () => marks.clear());
  for (const type of ['transitionend', 'animationend'] as const) {
    document.addEventListener(type, (event) => onShown(event), { capture: true, passive: true, signal });
  }

  return { desk, readPage, change, touch, apply, findings, positions: () => positionsOf(marks.list()) };

  async function readPage(): Promise<void> {
    const { body } = document;
    if (!body) return;
    readAs = nameOfPage();
    isWhole = isAboutTopic(document, passed);
    const units = await inSlices(plan(body, isWhole ? undefined : mentionsTopic), signal);
    // All of a page is read through the hosts of its shadow roots.
    if (!isWhole) units?.push(...passed.findShadowRoots(document).flatMap(unitsOfRoot));
    if (units) read(await onScreenFirst(units, () => passed.afterLayout(signal)));
  }

  function read(units: readonly Unit[]): void {
    for (const { first } of units) places.add(parentOf(first) ?? first);
    reader.read(units);
  }

  function change({ added, roots, touched, restyled, all }: Changes): void {
    if (all || (added.length > 0 && nameOfPage() !== readAs)) {
      marks.sweep();
      settled();
      void readPage();
      return;
    }
    const units = [
      ...added.flatMap(unitsOfAdded),
      ...roots.flatMap(unitsOfRoot),
      ...touched.flatMap(unitsOfTouched),
    ];
    if (restyled.length > 0) units.push(...unitsOfRestyled(restyled));
    if (marks.sweep()) settled();
    void planAndRead(withoutDoubles(units));
  }

  async function planAndRead(units: readonly Unit[]): Promise<void> {
    for (const unit of units) {
      const alone = unit.first === unit.last && isElement(unit.first) ? unit.first : undefined;
      const isLong = alone && textOf(alone).length > (isWhole ? LONG : LONG / 8);
      const planned =
        alone && isLong ? await inSlices(plan(alone, isWhole ? undefined : mentionsTopic), signal) : [unit];
      if (planned) read(planned);
    }
  }

  function unitsOfAdded(unit: Unit): Unit[] {
    const parent = outerOf(unit.first);
    if (!parent || standsInLeftOut(parent)) return [];
    const whole = isLineNode(unit.first) || isLineNode(unit.last) ? unitAround(unit.first) : unit;
    return whole && isWanted(whole, parent) ? [whole] : [];
  }

  /** Where only places are read, what a shadow root holds is not seen from outside. */
  function unitsOfRoot(root: ShadowRoot): Unit[] {
    const first = firstChildOf(root);
    const last = lastChildOf(root);
    return !isWhole && first && last && mentionsTopic(textOf(root)) ? [{ first, last }] : [];
  }

  function unitsOfTouched(node: Node): Unit[] {
    const parent = outerOf(node);
    if (!parent || standsInLeftOut(parent)) return [];
    if (!isLineNode(node)) return []; // blocks were taken away; what stands beside them reads as before
    const unit = unitAround(node);
    if (!unit) return [];
    return isWanted(unit, parent) ? [unit] : [];
  }

  function isWanted({ first, last }: Unit, parent: Node): boolean {
    return isWhole || places.has(parentOf(first) ?? parent) || mentionsTopic(textBetween(first, last));
  }

  function unitsOfRestyled(restyled: readonly Element[]): Unit[] {
    const concerns = (element: Element): boolean =>
      restyled.some((outer) => holds(outer, element) || holds(element, outer));
    marks.dropWhere(({ paragraph: { block } }) => {
      const isGone = concerns(block) && (!isShown(block) || standsInLeftOut(block));
      if (isGone) reader.addHidden([block]);
      return isGone;
    });
    const shown = reader.takeHidden(
      (element) => element.isConnected && concerns(element) && isShown(element) && !standsInLeftOut(element),
    );
    return shown.flatMap((element) => unitAround(element) ?? []);
  }

  function onShown({ target }: Event): void {
    if (target instanceof Element) read(withoutDoubles(unitsOfRestyled([target])));
  }

  function touch(node: Node): void {
    if (marks.touch(node)) settled();
  }

  function apply(next: Settings): void {
    marks.apply(next);
    desk.apply(next);
    settled();
  }

  function settled(): void {
    if (!marks.isEmpty()) follower.watchStyles();
    desk.check();
    onFindings();
  }

  function findings(): Pick<Findings, 'state' | 'spots'> {
    return { state: reader.isBusy() ? 'reading' : 'done', spots: marks.list().map(foundSpot) };
  }
}

function nameOfPage(): string {
  return `${location.href.replace(/#.*/, '')} ${document.title}`;
}

function withoutDoubles(units: readonly Unit[]): Unit[] {
  const seen = new Set<Node>();
  return units.filter(({ first }) => !seen.has(first) && seen.add(first));
}
