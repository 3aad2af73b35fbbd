/** Names and days as reference lists want them. */
import type { Day } from '../corpus/types.ts';

export interface Name {
  family: string;
  given: string;
}

/** Splits a name written in full at its last space: the corpus has no name for which that is wrong. */
export function splitName(full: string): Name {
  const at = full.lastIndexOf(' ');
  return { family: full.slice(at + 1), given: full.slice(0, Math.max(at, 0)) };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

export function splitDay(day: Day): DayParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** `2014-12-22` as `December 22, 2014`. */
export function writeDay(day: Day): string {
  const { year, month, day: date } = splitDay(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}
