/** The marks of a page: which spots are on it, which of them are painted, and where they stand. */

import type { Spot } from '../engine/types.ts';
import type { FoundSpot, SpotReply } from '../platform/messages.ts';
import type { Settings } from '../platform/settings-record.ts';
import { anchor, stillReads } from './anchor.ts';
import { type CardContent, contentOf } from './card/content.ts';
import { closestOf, isConnected } from './dom.ts';
import type { Paragraph } from './extract.ts';
import type { Highlighter } from './highlighter.ts';
import { offsetOf, placeOf } from './text-map.ts';

export interface Mark {
  key: string;
  /** The window it came in: within one, marks are in reading order, and the page need not be asked. */
  window: number;
  paragraph: Paragraph;
  spot: Spot;
  ranges: StaticRange[];
  content: CardContent;
  /** Takes the paint off; undefined while the reader's settings keep it unpainted. */
  erase: (() => void) | undefined;
}

const CONTEXT = 32; // letters before and after, so that the popup's list can show where the words stand
const COMMENT =
  '[class*="comment" i], [class*="reply" i], [class*="message" i], [role="comment"], [itemtype$="/Comment"], li';

export type Marks = ReturnType<typeof createMarks>;

export function createMarks(highlighter: Highlighter, settings: Settings) {
  const all = new Set<Mark>();
  const byNode = new WeakMap<Node, Set<Mark>>();
  /** What is painted in each comment, by claim and verdict. */
  const said = new WeakMap<Element, Set<string>>();
  let keys = 0;
  let inForce = settings;

  return {
    /** Marks what was found in paragraphs just read; what was marked in the same text before is replaced. */
    put(paragraphs: readonly Paragraph[], reply: SpotReply): void {
      const window = ++keys;
      const old = new Set(
        paragraphs.flatMap((read) =>
          read.map.nodes.flatMap((node) => [...(byNode.get(node) ?? [])].filter((mark) => isIn(mark, read))),
        ),
      );
      for (const spot of reply.spots) {
        const paragraph = paragraphs[spot.paragraph];
        const content = contentOf(spot, reply);
        const ranges = paragraph && anchor(paragraph, spot.start, spot.end);
        if (!paragraph || !content || !ranges) continue;
        const same = [...old].find((mark) => isSame(mark, paragraph, spot));
        const mark: Mark = {
          key: same?.key ?? String(++keys),
          window,
          paragraph,
          spot,
          ranges,
          content,
          erase: undefined,
        };
        if (same) {
          old.delete(same);
          remove(same);
        }
        all.add(mark);
        for (const node of paragraph.map.nodes) at(node).add(mark);
        paintIfWanted(mark);
      }
      for (const mark of old) remove(mark);
    },
    /** Drops marks whose words have gone or changed. @returns whether any went. */
    sweep: (): boolean => drop([...all].filter(isStale)),
    /** Drops the marks that a node carries if its words have changed. @returns whether any went. */
    touch: (node: Node): boolean => drop([...(byNode.get(node) ?? [])].filter(isStale)),
    dropWhere: (isGone: (mark: Mark) => boolean): boolean => drop([...all].filter(isGone)),
    apply(next: Settings): void {
      inForce = next;
      for (const mark of all) unpaint(mark);
      for (const mark of all) paintIfWanted(mark);
    },
    isEmpty: (): boolean => all.size === 0,
    find: (key: string): Mark | undefined => [...all].find((mark) => mark.key === key),
    /** Marks that a reader may meet, in reading order. */
    list: (): Mark[] => [...all].filter(isWanted).sort(inReadingOrder),
    /** Painted marks whose text runs through a node. */
    of: (node: Node): Mark[] => [...(byNode.get(node) ?? [])].filter(({ erase }) => erase),
    clear(): void {
      drop([...all]);
    },
  };

  function drop(gone: readonly Mark[]): boolean {
    for (const mark of gone) remove(mark);
    return gone.length > 0;
  }

  function at(node: Node): Set<Mark> {
    let marks = byNode.get(node);
    if (!marks) {
      marks = new Set();
      byNode.set(node, marks);
    }
    return marks;
  }

  function remove(mark: Mark): void {
    unpaint(mark);
    all.delete(mark);
    for (const node of mark.paragraph.map.nodes) byNode.get(node)?.delete(mark);
  }

  function unpaint(mark: Mark): void {
    mark.erase?.();
    mark.erase = undefined;
  }

  function isWanted({ spot }: Mark): boolean {
    return inForce.verdicts.includes(spot.verdict) && !inForce.hiddenClaims.includes(spot.claim);
  }

  function paintIfWanted(mark: Mark): void {
    if (!isWanted(mark) || inForce.marks === 'none') return;
    const { verdict, claim } = mark.spot;
    const kind = `${claim} ${verdict}`;
    const inComment = saidAround(mark);
    if (inComment?.has(kind)) return;
    inComment?.add(kind);
    const strength = inForce.strength === 'normal' ? '' : (`-${inForce.strength}` as const);
    const erasers = [highlighter.paint(`otr-${verdict}${strength}`, mark.ranges)];
    if (inForce.marks === 'underline and tint') {
      erasers.push(highlighter.paint(`otr-${verdict}-tint${strength}`, mark.ranges));
    }
    mark.erase = () => {
      inComment?.delete(kind);
      for (const erase of erasers) erase();
    };
  }

  /**
   * What is painted in the comment around a mark. On pages with hundreds of claims one mark a comment is enough for each;
   * undefined where each is marked: outside comments, and for the creators' own words.
   */
  function saidAround({ paragraph, spot }: Mark): Set<string> | undefined {
    if (inForce.everyRepeat || spot.verdict.endsWith('quote')) return undefined;
    const comment = closestOf(paragraph.block, COMMENT);
    if (!comment) return undefined;
    const there = said.get(comment) ?? new Set();
    said.set(comment, there);
    return there;
  }
}

/** A mark in the form the popup's list takes it. */
export function foundSpot({ key, paragraph: { text }, spot }: Mark): FoundSpot {
  return {
    key,
    text: text.slice(spot.start, spot.end),
    prefix: text.slice(Math.max(0, spot.start - CONTEXT), spot.start),
    suffix: text.slice(spot.end, spot.end + CONTEXT),
    claim: spot.claim,
    verdict: spot.verdict,
    statements: spot.statements,
  };
}

/** Whether a mark begins in the words of a paragraph: a long text node is read in many. */
function isIn({ paragraph: { map }, spot }: Mark, read: Paragraph): boolean {
  const start = placeOf(map, spot.start);
  return !!start && offsetOf(read, start) !== undefined;
}

function isStale({ paragraph, spot }: Mark): boolean {
  return !stillReads(paragraph, spot.start, spot.end);
}

function isSame(mark: Mark, paragraph: Paragraph, spot: Spot): boolean {
  return (
    mark.spot.claim === spot.claim &&
    mark.spot.verdict === spot.verdict &&
    mark.paragraph.text.slice(mark.spot.start, mark.spot.end) === paragraph.text.slice(spot.start, spot.end)
  );
}

/** Asking where two nodes stand costs as much as their parents have children: within a window it is known. */
function inReadingOrder(one: Mark, other: Mark): number {
  const a = one.ranges[0]?.startContainer;
  const b = other.ranges[0]?.startContainer;
  if (one.window === other.window || !a || !b || a === b || !isConnected(a) || !isConnected(b))
    return (
      one.window - other.window ||
      one.spot.paragraph - other.spot.paragraph ||
      one.spot.start - other.spot.start
    );
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
