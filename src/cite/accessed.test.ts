import { describe, expect, it } from 'vitest';
import { ACCESSED_FORMS, fillAccessed } from './accessed.ts';

const MARCH = new Date(2026, 2, 5, 23, 59);

describe('the day of access', () => {
  it.each([
    ['{accessed:iso}', '2026-03-05'],
    ['{accessed:long}', 'March 5, 2026'],
    ['{accessed:day-first}', '5 March 2026'],
    ['{accessed:year-first}', '2026 Mar 5'],
    ['{accessed:short}', 'Mar. 05, 2026'],
    ['{accessed:slashes}', '2026/03/05'],
    ['{accessed:parts}', '2026, 3, 5'],
    ['urldate = {{accessed:iso}},', 'urldate = {2026-03-05},'],
    ['{accessed:iso} and {accessed:iso}', '2026-03-05 and 2026-03-05'],
    ['{accessed:never} {accessed} {iso}', '{accessed:never} {accessed} {iso}'],
    ['{accessed:constructor}', '{accessed:constructor}'],
  ])('%s becomes %s', (slot, written) => {
    expect(fillAccessed({ plain: slot }, MARCH)).toEqual({ plain: written });
  });

  it('knows no form that the table above leaves out', () => {
    expect([...ACCESSED_FORMS.keys()]).toEqual([
      'iso',
      'long',
      'day-first',
      'year-first',
      'short',
      'slashes',
      'parts',
    ]);
  });

  it('goes into the rich text as well', () => {
    expect(fillAccessed({ plain: 'on {accessed:iso}', html: '<i>{accessed:iso}</i>' }, MARCH)).toEqual({
      plain: 'on 2026-03-05',
      html: '<i>2026-03-05</i>',
    });
  });

  it('writes May without a full stop, as it is no abbreviation', () => {
    expect(fillAccessed({ plain: '{accessed:short}' }, new Date(2026, 4, 12)).plain).toBe('May 12, 2026');
  });
});
