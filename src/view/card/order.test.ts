import { describe, expect, it } from 'vitest';
import type { CitableStatement } from './content.ts';
import { orderStatements } from './order.ts';

/** `D1 K2` → statements of DiMartino's and Konietzko's posts. */
const statements = (names: string): CitableStatement[] =>
  names.split(' ').map((id) => ({ id, author: id[0] }) as CitableStatement);

describe('a card shows the best statement, then the other creator', () => {
  it.each([
    ['one statement stands alone', 'K1', 'K1', undefined, ''],
    ['a second by the same author waits behind "more"', 'K1 K2', 'K1', undefined, 'K2'],
    ['the other author comes next, wherever he stood', 'K1 K2 D1', 'K1', 'D1', 'K2'],
    ['and only his best', 'D1 K1 K2', 'D1', 'K1', 'K2'],
  ])('%s', (_, given, first, second, rest) => {
    const ordered = orderStatements(statements(given));
    expect(ordered.first.id).toBe(first);
    expect(ordered.second?.id).toBe(second);
    expect(ordered.rest.map(({ id }) => id).join(' ')).toBe(rest);
  });

  it('a card without a statement is a bug', () => {
    expect(() => orderStatements([])).toThrow('without a statement');
  });
});
