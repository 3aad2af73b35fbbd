/** Watches a page for the topic: as it is first, then what it adds; after a storm of changes, once more as it is. */
import { isLineNode } from './around.ts';
import { isText, nextSiblingOf, previousSiblingOf, textBetween, textOf } from './dom.ts';
import { type Changes, createFollower, type Follower } from './follow.ts';
import { findShadowRoots, mentionsTopic, subtreeMentionsTopic } from './gate.ts';
import { inSlices } from './slices.ts';

/**
 * @param onTopic told once, when the page mentions the topic, with what follows the page until then and can go on
 */
export function watchForTopic(onTopic: (follower: Follower) => void): void {
  const life = { aborted: false }; // not an AbortController: the browser takes 55 µs to set up the first
  const follower = createFollower({
    onChanges(changes) {
      if (changes.all) void look();
      else if (mentionInChanges(changes)) pass();
    },
  });
  follower.observe(document);
  void look();

  async function look(): Promise<void> {
    const roots = findShadowRoots(document);
    roots.forEach(follower.observe);
    let hasTopic = false;
    for (const part of [document, ...roots])
      hasTopic ||= (await inSlices(subtreeMentionsTopic(part), life)) === true;
    if (hasTopic) pass();
  }

  function pass(): void {
    if (life.aborted) return;
    life.aborted = true;
    follower.hearWith({ onChanges: () => undefined });
    onTopic(follower);
  }
}

/** Whether what was added or rewritten names the topic, read with what stands beside it in its line. */
function mentionInChanges({ added, roots, touched }: Changes): boolean {
  const named = (first: Node, last: Node): boolean =>
    mentionsTopic(textBetween(widened(first, previousSiblingOf), widened(last, nextSiblingOf)));
  return (
    added.some(({ first, last }) => named(first, last)) ||
    roots.some((root) => mentionsTopic(textOf(root))) ||
    touched.some((node) => isText(node) && named(node, node))
  );
}

/** The next node in a line, or the same where there is none: a name may begin there. */
function widened(node: Node, step: (node: Node) => Node | null): Node {
  const next = isLineNode(node) && step(node);
  return next && isLineNode(next) ? next : node;
}
