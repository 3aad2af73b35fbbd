/** Days as a reader says them. */
import type { Day } from '../corpus/types.ts';
import { language } from './words.ts';

/** "22 December 2014", in the reader's language. A day has no time zone, so none is applied. */
export function longDay(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const locale = language() === 'en' ? 'en-GB' : language(); // day first, as the citations print it
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
