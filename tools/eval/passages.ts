/** Whether a statement is among those a label names, also where the label's file has ids of its own. */
import type { Corpus } from '../../src/corpus/types.ts';
import { tokenize } from '../../src/engine/tokens.ts';

/** A statement is a passage when they share half of the shorter one's three-word runs. */
const SHARED = 0.5;

/** @param passages words of the ids that are not ours; may be empty. */
export function createSame(
  { statements }: Corpus,
  passages: Record<string, string>,
): (statement: string, ids: readonly string[]) => boolean {
  const ours = new Map(statements.map(({ id, quote }) => [id, runsOf(quote)]));
  const theirs = new Map(Object.entries(passages).map(([id, words]) => [id, runsOf(words)]));
  return (statement, ids) =>
    ids.some((id) => {
      if (id === statement) return true;
      const [one, other] = [ours.get(statement), theirs.get(id)];
      if (!one || !other) return false;
      const shared = [...one].filter((run) => other.has(run)).length;
      return shared >= Math.min(one.size, other.size) * SHARED;
    });
}

function runsOf(text: string): Set<string> {
  const words = tokenize(text).map(({ word }) => word);
  return new Set(
    words.flatMap((_, at) => (at + 2 < words.length ? [words.slice(at, at + 3).join(' ')] : [])),
  );
}
