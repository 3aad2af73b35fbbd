/** Where the reader's pointer and keys meet the marks: drives the card's machine and does its deeds. */
import type { Settings } from '../../platform/settings-record.ts';
import type { Highlighter } from '../highlighter.ts';
import type { Mark, Marks } from '../marks.ts';
import { boxesOf, markAt } from '../pointer.ts';
import { actionsFor } from './actions.ts';
import type { CardHost } from './mount.tsx';
import { type CardEvent, type CardState, CLOSED, nextStep } from './state.ts';

export interface Desk {
  /** Scrolls to the mark of a name and opens its card for the keyboard. */
  jump(key: string): void;
  /** The next or previous mark after the current one. */
  step(by: 1 | -1): void;
  /** Opens the card of the current mark, or of the first on the screen. */
  open(): void;
  /** Closes the card of a mark that has gone. */
  check(): void;
  apply(settings: Settings): void;
  close(): void;
}

export interface DeskNeeds {
  marks: Marks;
  highlighter: Highlighter;
  card: CardHost;
  settings: Settings;
  site: string;
  signal: AbortSignal;
  onWrong(mark: Mark): void;
}

export function createDesk({ marks, highlighter, card, settings, site, signal, onWrong }: DeskNeeds): Desk {
  let state: CardState = CLOSED;
  let inForce = settings;
  let current: Mark | undefined;
  let eraseCurrent: (() => void) | undefined;
  let at: { x: number; y: number } | undefined;
  let timer: number | undefined;
  let frame = 0;

  const passive = { capture: true, passive: true, signal };
  addEventListener('pointermove', onMove, passive);
  addEventListener('pointerdown', onPress, passive);
  addEventListener('click', onClick, passive);
  addEventListener('scroll', onScroll, passive);
  addEventListener('resize', onScroll, passive);
  document.documentElement.addEventListener('pointerleave', onLeave, { passive: true, signal });
  addEventListener('keydown', onKey, { capture: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    card.hide(false);
    eraseCurrent?.();
  });

  return {
    jump(key) {
      const mark = marks.find(key);
      if (mark) goTo(mark);
    },
    step(by) {
      const list = marks.list();
      const from = current ? list.findIndex(({ key }) => key === current?.key) : by === 1 ? -1 : 0;
      const next = list[(from + by + list.length) % list.length];
      if (next) goTo(next);
    },
    open() {
      const list = marks.list();
      const mark = list.find(({ key }) => key === current?.key) ?? list.find(isOnScreen) ?? list[0];
      if (mark) goTo(mark);
    },
    check() {
      if ('mark' in state && !marks.find(state.mark)) tell({ is: 'gone', mark: state.mark });
      else if (isOpen()) followSoon();
    },
    apply(next) {
      inForce = next;
      if (!next.cards) dismiss();
    },
    close: dismiss,
  };

  function goTo(mark: Mark): void {
    reveal(mark);
    tell({ is: 'ask', mark: mark.key });
  }

  function isOpen(): boolean {
    return state.now === 'open' || state.now === 'leaving';
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (at && at.x === event.clientX && at.y === event.clientY) return; // the page moved, not the pointer
    at = { x: event.clientX, y: event.clientY };
    if (card.isAskedFor()) return;
    if (isOpen() && card.owns(event)) {
      tell({ is: 'over card' });
      return;
    }
    const mark = event.buttons === 0 && inForce.cards ? markUnder(event) : undefined;
    tell({ is: 'over', mark: mark?.key });
  }

  function onLeave(event: PointerEvent): void {
    if (event.isTrusted && event.pointerType !== 'touch') tell({ is: 'over', mark: undefined });
  }

  function onPress(event: PointerEvent): void {
    if (!event.isTrusted || card.owns(event)) return;
    if (isOpen() && event.pointerType !== 'touch') dismiss();
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || card.owns(event)) return;
    const { pointerType } = event as PointerEvent;
    if (pointerType !== 'touch' && pointerType !== 'pen') return;
    at = { x: event.clientX, y: event.clientY };
    const pressed = event
      .composedPath()
      .some((target) => target instanceof Element && target.matches('a[href], button, summary, label'));
    const mark = pressed || !inForce.cards ? undefined : markUnder(event);
    tell({ is: 'tap', mark: mark?.key });
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !isOpen() || card.owns(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell({ is: 'escape' });
  }

  function onScroll(event: Event): void {
    if (!event.isTrusted || card.owns(event)) return;
    if (isOpen()) followSoon();
    else tell({ is: 'scroll' });
  }

  function followSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (isOpen() && !card.follow()) dismiss();
    });
  }

  function markUnder(event: MouseEvent): Mark | undefined {
    return markAt(marks, event.clientX, event.clientY, event.composedPath()[0]);
  }

  function tell(event: CardEvent): void {
    const step = nextStep(state, event);
    state = step.state;
    for (const deed of step.deeds) {
      if (deed.do === 'wait') {
        clearTimeout(timer);
        timer = self.setTimeout(() => tell({ is: 'time', token: deed.token }), deed.ms);
      } else if (deed.do === 'show') show(deed.mark, deed.byKeyboard);
      else {
        card.hide(deed.returnFocus);
        eraseCurrent?.();
        eraseCurrent = undefined;
      }
    }
  }

  function show(key: string, byKeyboard: boolean): void {
    const mark = marks.find(key);
    if (!mark) {
      dismiss();
      return;
    }
    current = mark;
    eraseCurrent?.();
    eraseCurrent = highlighter.paint('otr-current', mark.ranges);
    card.show({
      content: mark.content,
      style: inForce.style,
      byKeyboard,
      within: mark.paragraph.block,
      boxes: () => boxesOf(marks.find(key) ?? mark),
      ...(byKeyboard || !at ? {} : { at }),
      actions: actionsFor({
        claim: mark.spot.claim,
        site,
        settings: () => inForce,
        close: dismiss,
        onWrong: () => onWrong(mark),
      }),
    });
  }

  function dismiss(): void {
    tell({ is: 'dismiss' });
  }

  function isOnScreen(mark: Mark): boolean {
    return boxesOf(mark).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
  }
}

function reveal({ ranges, paragraph }: Mark): void {
  const parent = ranges[0]?.startContainer.parentElement ?? paragraph.block;
  parent.scrollIntoView({ block: 'center', behavior: 'instant' });
}
