/** Watches a page for the topic: as it is first, then what it adds; after a storm of changes, once more as it is. */
import { isLineNode } from './around.ts';
import { isText, nextSiblingOf, previousSiblingOf, textOf } from './dom.ts';
import { type Changes, createFollower, type Follower } from './follow.ts';
import { findShadowRoots, mentionsTopic, subtreeMentionsTopic } from './gate.ts';
import { inSlices } from './slices.ts';

/**
 * @param onTopic told once, when the page mentions the topic, with what follows the page until then and can go on
 */
export function watchForTopic(onTopic: (follower: Follower) => void): void {
  const life = new AbortController();
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
      hasTopic ||= (await inSlices(subtreeMentionsTopic(part), life.signal)) === true;
    if (hasTopic) pass();
  }

  function pass(): void {
    if (life.signal.aborted) return;
    life.abort();
    follower.hearWith({ onChanges: () => undefined });
    onTopic(follower);
  }
}

/** Whether what was added names the topic, alone or with the words just before and after it. */
function mentionInChanges({ added, touched }: Changes): boolean {
  return (
    added.some(({ first, last }) => {
      let text = isLineNode(first) ? edge(previousSiblingOf(first), -24) : '';
      for (let node: Node | null = first; node; node = node === last ? null : nextSiblingOf(node)) {
        text += textOf(node);
      }
      return mentionsTopic(isLineNode(last) ? text + edge(nextSiblingOf(last), 0) : text);
    }) ||
    touched.some((node) => isText(node) && mentionsTopic(edge(previousSiblingOf(node), -24) + node.data))
  );
}

function edge(node: Node | null, from: number): string {
  return node && isLineNode(node) ? textOf(node).slice(from).slice(0, 24) : '';
}
