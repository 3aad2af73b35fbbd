/** Which statements a card shows at once. Pure. */
import type { CitableStatement } from './content.ts';

export interface Ordered {
  first: CitableStatement;
  /** The other creator's best statement, when both spoke. */
  second: CitableStatement | undefined;
  /** What "more statements" opens, best first. */
  rest: CitableStatement[];
}

/** The best statement, the best of another author's post, and the rest in their order. */
export function orderStatements(statements: readonly CitableStatement[]): Ordered {
  const [first, ...others] = statements;
  if (!first) throw new Error('A card was opened without a statement.');
  const second = others.find((each) => each.author !== first.author);
  return { first, second, rest: others.filter((each) => each !== second) };
}
