/** The page's words against the creators', word by word, for a reader. */
import type { Source } from '../../corpus/types.ts';
import type { Quotation } from '../types.ts';
import type { Run } from './align.ts';
import type { Change } from './changes.ts';
import type { RecordWord } from './record.ts';
import type { Unit } from './units.ts';

export type Part = NonNullable<Quotation['difference']>[number];

/**
 * @param text the paragraph that `page` was made of
 * @param runs equal stretches, in page order
 * @param changes what stands between them, in the same order, and before the first or after the last
 */
export function differenceOf(
  text: string,
  page: readonly Unit[],
  sources: readonly Source[],
  words: readonly RecordWord[],
  runs: readonly Run[],
  changes: readonly Change[],
): Part[] {
  const parts: Part[] = [];
  const put = (change: Part['change'], words: string): void => {
    const last = parts.at(-1);
    if (!words) return;
    if (last?.change === change) last.text += ` ${words}`;
    else parts.push({ text: words, change });
  };
  const all = [
    ...runs.map(({ at, length, place }) => ({ at, atEnd: at + length, place, placeEnd: place, same: true })),
    ...changes.map((change) => ({ ...change, same: false })),
  ].sort((a, b) => a.at - b.at || a.atEnd - b.atEnd);
  for (const { at, atEnd, place, placeEnd, same } of all) {
    const said = pieceOf(text, page, at, atEnd);
    if (same) put('same', said);
    else {
      put('added', said);
      if (placeEnd > place)
        put('left out', pieceOf(sources[words[place]!.source]!.text, words, place, placeEnd));
    }
  }
  return spaced(parts);
}

/** The written words, with the marks between them and the one that follows. */
function pieceOf(text: string, units: readonly Unit[], from: number, to: number): string {
  if (to <= from) return '';
  const { end } = units[to - 1]!;
  return text.slice(units[from]!.start, end) + (/[.,;:!?]/.exec(text[end] ?? '')?.[0] ?? '');
}

/** Parts read on: one space between them. */
function spaced(parts: Part[]): Part[] {
  return parts.map(({ text, change }, index) => ({
    text: index < parts.length - 1 ? `${text} ` : text,
    change,
  }));
}
