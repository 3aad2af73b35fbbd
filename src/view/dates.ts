/** Days as a reader says them. */
import type { Day } from '../corpus/types.ts';
import { language } from './words.ts';

/** "22 December 2014", in the reader's language. A day has no time zone, so none is applied. */
export function longDay(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const locale = language() === 'en' ? 'en-GB' : language(); // day first, as the citations print it
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** Today as citations want the day of access: the reader's own calendar day. */
export function today(now = new Date()): Day {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
