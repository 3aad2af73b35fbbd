/**
 * The first content script, and all that most pages ever meet: leaves what is not for us, waits until the page is seen,
 * and asks whether it mentions the topic, now or later. Only then the second (`index.iife.ts`) is sent for.
 */
import { askToBring } from '../platform/messages.ts';
import type { Follower } from './follow.ts';
import { countMentions, findShadowRoots, mentionsTopic } from './gate.ts';
import { type HandOver, handedOver, layDown } from './hand-over.ts';
import { afterLayout, inSlices } from './slices.ts';
import { watchForTopic } from './watch.ts';

/** A frame smaller than this is an advertisement, a counter or a button. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 60;

/** How long the page script may take to come; the first is enough for a background that has to wake up. */
const WAITS_MS = [1000, 2000, 4000];

const isPage = document.contentType.includes('html'); // XHTML too; no feed, picture or drawing
if (isPage && !handedOver()) void start(layDown());

async function start(shared: HandOver): Promise<void> {
  await untilSeen();
  if (window !== window.top) {
    if (!document.documentElement) return;
    const { width } = await afterLayout();
    if (width < LEAST_WIDTH || innerHeight < LEAST_HEIGHT || document.designMode === 'on') return;
  }
  watchForTopic((follower) => void pass(shared, follower));
}

/** The background may be stopped while it is asked: it is asked again a few times, and then no more. */
async function pass(shared: HandOver, follower: Follower): Promise<void> {
  const passed = { follower, mentionsTopic, countMentions, findShadowRoots, inSlices, afterLayout };
  shared.passed = passed;
  shared.open?.(passed);
  for (const wait of WAITS_MS) {
    if (shared.open) return;
    askToBring();
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  if (!shared.open) follower.stop(); // updated or removed under the open page
}

/** Resolves when the page is first seen: neither in a hidden tab nor rendered ahead of a click. */
async function untilSeen(): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering) await once(document, 'prerenderingchange');
  while (document.hidden) await once(document, 'visibilitychange');
}

function once(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}
