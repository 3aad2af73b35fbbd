/**
 * The day of access, put into a citation when it is shown.
 *
 * A slot is written `{accessed:form}`; each form is one that a style manual or a file format asks for.
 */

/**
 * The forms a slot can have. Y, M, D: year, month and day in digits; m, d: the same without a nought before them;
 * F: the month's name; f: its first three letters; p: those with a full stop.
 */
export const ACCESSED_FORMS = new Map([
  ['iso', 'Y-M-D'],
  ['long', 'F d, Y'],
  ['day-first', 'd F Y'],
  ['year-first', 'Y f d'],
  ['short', 'p D, Y'],
  ['slashes', 'Y/M/D'],
  ['parts', 'Y, m, d'],
]);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const two = (number: number): string => `0${number}`.slice(-2);

function write(form: string, today: Date): string {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const name = MONTHS[month]!;
  const start = name.slice(0, 3);
  const parts: Record<string, string | number> = {
    Y: year,
    M: two(month + 1),
    D: two(day),
    m: month + 1,
    d: day,
    F: name,
    f: start,
    p: name === start ? name : `${start}.`, // May is no abbreviation
  };
  return form.replace(/[YMDmdFfp]/g, (letter) => String(parts[letter]));
}

const SLOT = /\{accessed:([a-z-]+)\}/g;

/** A citation with `today` (the reader's own calendar day) in its slots; a slot of no known form stays as it is. */
export function fillAccessed(
  citation: { plain: string; html?: string },
  today: Date,
): { plain: string; html?: string } {
  const fill = (text: string): string =>
    text.replace(SLOT, (slot, name: string) => {
      const form = ACCESSED_FORMS.get(name);
      return form ? write(form, today) : slot;
    });
  const plain = fill(citation.plain);
  return citation.html === undefined ? { plain } : { plain, html: fill(citation.html) };
}
