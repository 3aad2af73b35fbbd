/**
 * What the two content scripts of a frame know of each other. They share one world, apart from the page's; each may come
 * more than once. The gate comes first.
 */
import type { Follower } from './follow.ts';
import type { countMentions, findShadowRoots, mentionsTopic } from './gate.ts';
import type { afterLayout, inSlices } from './slices.ts';

/** What the gate gives the page script once the page has passed, so that it is not carried a second time. */
export interface Passed {
  /** Follows the page already; the page script listens to it from now on. */
  follower: Follower;
  mentionsTopic: typeof mentionsTopic;
  countMentions: typeof countMentions;
  findShadowRoots: typeof findShadowRoots;
  /** One budget for all work on the page: two pieces of it never make one long task. */
  inSlices: typeof inSlices;
  afterLayout: typeof afterLayout;
}

export interface HandOver {
  /** A frame's first document can leave its world to the next. */
  document: Document;
  /** There once the gate has found the topic. */
  passed?: Passed;
  /** Reads the page; there once the page script is. */
  open?: (passed: Passed) => void;
}

/** A symbol: an element with an `id` can be in the way of a name, even in a world of our own. */
const KEY = Symbol.for('on-the-record');
const world = globalThis as unknown as Record<typeof KEY, HandOver | undefined>;

/** What the gate of this document has laid down; undefined before it came, and in a document that is no page. */
export function handedOver(): HandOver | undefined {
  const there = world[KEY];
  return there?.document === document ? there : undefined;
}

/** Gate: lays down what the page script will find. */
export function layDown(): HandOver {
  const laid = { document };
  world[KEY] = laid;
  return laid;
}
