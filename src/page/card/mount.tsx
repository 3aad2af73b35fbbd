/**
 * Puts the card into the page: a plain element with a closed shadow root, made when the first card opens and gone from
 * the page whenever none is open.
 */
import { render } from 'preact';
import type { CitationView, Sheets } from '../../platform/messages.ts';
import { provideDrawings } from '../../view/Drawing.tsx';
import { Card, SilentCard } from './Card.tsx';
import type { CardContent } from './content.ts';
import { isInPlainSight, topLayer } from './guard.ts';
import { type Box, isInView, type Placement, placeCard } from './layout.ts';

export interface CardActions {
  onCopy(citation: CitationView): Promise<boolean>;
  onStyle(style: string): void;
  onClose(): void;
  onHideClaim(): void;
  onOffHere(): void;
  onWrongMatch(): void;
}

export interface CardToShow {
  /** Undefined when the creators did not speak to what was asked. */
  content: CardContent | undefined;
  style: string;
  byKeyboard: boolean;
  actions: CardActions;
  /** Called when it has closed or another has taken its place. A card with this is not opened over by a pointer. */
  onGone?(): void;
  /** The boxes of the words now, as the page may move them. */
  boxes(): Box[];
  at?: { x: number; y: number };
  /** Where the words stand: a modal dialog around them makes everything outside it inert. */
  within: Element;
}

export interface CardHost {
  /** Takes what cards look like; the background knows. */
  wear(sheets: Sheets): void;
  show(card: CardToShow): void;
  hide(returnFocus: boolean): void;
  /** Whether an event has come from the card. */
  owns(event: Event): boolean;
  /** Whether a card is open that was asked for, not met by a pointer. */
  isAskedFor(): boolean;
  /** Moves the card with its words. False when they are out of sight. */
  follow(): boolean;
}

/** A page cannot reach into a closed root, but other extensions' scripts may. */
const UNTRUSTED = [
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'focusin',
  'copy',
  'input',
];

/** In less room than this a card with a head and a foot that stay has no body to speak of: all of it scrolls. */
const SHORT = 200;

export function createCardHost(): CardHost {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  /** Where the card is: rules in a sheet of its own, because the page could change an inline style. */
  let place: CSSStyleSheet | undefined;
  let shown: CardToShow | undefined;
  let side: Placement['side'] | undefined;
  let worn = '';
  let openedAt = 0;
  let before: ReadonlySet<Element> = new Set();
  let focused: Element | null = null;

  return { wear, show, hide, owns, isAskedFor: () => shown?.onGone !== undefined, follow };

  function wear({ card, drawings }: Sheets): void {
    worn ||= card;
    provideDrawings(drawings);
  }

  function show(card: CardToShow): void {
    if (!shown && card.byKeyboard) focused = document.activeElement;
    shown?.onGone?.();
    const made = host && root ? { host, root } : make();
    before = topLayer();
    shown = card;
    const parent = card.within.closest('dialog:modal, :fullscreen') ?? document.documentElement;
    if (made.host.parentNode !== parent) parent.append(made.host);
    render(null, made.root); // a card is never turned into another: its state is its own
    const { content, style, byKeyboard, actions } = card;
    render(
      content ? (
        <Card content={content} style={style} byKeyboard={byKeyboard} {...actions} />
      ) : (
        <SilentCard byKeyboard={byKeyboard} onClose={actions.onClose} />
      ),
      made.root,
    );
    if (!made.host.matches(':popover-open')) made.host.showPopover();
    openedAt = performance.now();
    side = undefined;
    follow();
  }

  function hide(returnFocus: boolean): void {
    if (!host || !root || !shown) return;
    shown.onGone?.();
    shown = undefined;
    render(null, root);
    host.remove();
    if (returnFocus && focused instanceof HTMLElement && focused.isConnected)
      focused.focus({ preventScroll: true });
    focused = null;
  }

  function owns(event: Event): boolean {
    return host !== undefined && event.composedPath().includes(host);
  }

  function follow(): boolean {
    const card = root?.firstElementChild as HTMLElement | null;
    if (!host || !card || !shown) return false;
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const words = shown.boxes();
    if (!isInView(words, viewport)) return false;
    const body = card.querySelector('.body');
    const scrolled = body?.scrollTop ?? 0;
    place?.replaceSync('');
    const wish = card.getBoundingClientRect();
    const room = placeCard(words, wish, viewport, shown.at, side);
    const rooms = `.otr.card { --room-inline: ${room.maxWidth}px; --room-block: ${room.maxHeight}px; ${
      room.maxHeight < SHORT ? 'display: block; overflow: auto;' : ''
    } }`;
    place?.replaceSync(rooms);
    const size = card.getBoundingClientRect(); // narrower is higher
    const settled =
      size.height === wish.height ? room : placeCard(words, size, viewport, shown.at, room.side);
    side = settled.side;
    place?.replaceSync(
      `:host { left: ${settled.left}px !important; top: ${settled.top}px !important; } ${rooms}`,
    );
    if (body) body.scrollTop = scrolled; // measuring without bounds has scrolled it back
    return true;
  }

  function make(): { host: HTMLElement; root: ShadowRoot } {
    const element = document.createElement('div');
    element.setAttribute('popover', 'manual');
    const inside = element.attachShadow({ mode: 'closed' });
    const fixed = new CSSStyleSheet();
    fixed.replaceSync(worn);
    place = new CSSStyleSheet();
    inside.adoptedStyleSheets = [fixed, place];
    for (const type of UNTRUSTED) {
      inside.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), true);
    }
    inside.addEventListener('click', guard, true);
    // What opens inside the card makes it grow: it is placed again before that is painted.
    new MutationObserver(follow).observe(inside, { childList: true, subtree: true });
    host = element;
    root = inside;
    return { host: element, root: inside };
  }

  function guard(event: Event): void {
    if (!host || !shown || isInPlainSight(host, openedAt, before)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    shown.actions.onClose();
  }
}
