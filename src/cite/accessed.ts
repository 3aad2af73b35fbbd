/**
 * The day of access, put into a citation when it is copied. Imports nothing and stays tiny: it runs in every page.
 *
 * A slot is written `{accessed:form}`; each form is one that a style manual or a file format asks for.
 */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

type Write = (year: number, month: number, day: number) => string;

const two = (number: number): string => `0${number}`.slice(-2);
const name = (month: number): string => MONTHS[month - 1] ?? '';
const three = (month: number): string => name(month).slice(0, 3);

const FORMS = new Map<string, Write>(
  Object.entries({
    iso: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    long: (y, m, d) => `${name(m)} ${d}, ${y}`,
    'day-first': (y, m, d) => `${d} ${name(m)} ${y}`,
    'year-first': (y, m, d) => `${y} ${three(m)} ${d}`,
    short: (y, m, d) => `${three(m)}${m === 5 ? '' : '.'} ${two(d)}, ${y}`,
    slashes: (y, m, d) => `${y}/${two(m)}/${two(d)}`,
    parts: (y, m, d) => `${y}, ${m}, ${d}`,
  }),
);

const SLOT = /\{accessed:([a-z-]+)\}/g;

/** A citation with `today` (the reader's own calendar day) in its slots; a slot of no known form stays as it is. */
export function fillAccessed(
  citation: { plain: string; html?: string },
  today: Date,
): { plain: string; html?: string } {
  const fill = (text: string): string =>
    text.replace(
      SLOT,
      (slot, form: string) =>
        FORMS.get(form)?.(today.getFullYear(), today.getMonth() + 1, today.getDate()) ?? slot,
    );
  const plain = fill(citation.plain);
  return citation.html === undefined ? { plain } : { plain, html: fill(citation.html) };
}

/** The forms a slot can have. */
export const ACCESSED_FORMS: readonly string[] = [...FORMS.keys()];
