/** Lays a piece of a page along the record: which of its words stand where in the sources. Work only around hits. */
import type { Record, RecordWord } from './record.ts';
import type { Unit } from './units.ts';

/** A stretch of equal words: page units `at ..< at + length`, record words `place ..< place + length`. */
export interface Run {
  at: number;
  place: number;
  length: number;
}

const MOST_RUNS = 60;
const MOST_FILL = 48; // words on either side of a gap compared one by one; a longer gap is a jump

/**
 * The best chain of runs, in page order; places may go back where a page stitches pieces together.
 * @param hits page unit and record word where a seed begins, in page order
 */
export function align(
  page: readonly Unit[],
  record: Record,
  hits: readonly (readonly [number, number])[],
): Run[] {
  const { words } = record;
  const chain = bestChain(extend(page, words, hits), page, words);
  return chain.length === 0 ? [] : fill(chain, page, words);
}

/** Seeds grown to the longest runs. */
function extend(
  page: readonly Unit[],
  words: readonly RecordWord[],
  hits: readonly (readonly [number, number])[],
): Run[] {
  const runs: Run[] = [];
  const seen = new Map<number, number>(); // diagonal -> page unit up to which a run covers it
  for (const [at, place] of hits) {
    const diagonal = place - at;
    if ((seen.get(diagonal) ?? -1) > at) continue;
    let [from, to] = [0, 0];
    while (
      at + to < page.length &&
      place + to < words.length &&
      same(page, words, at + to, place + to, place)
    )
      to++;
    while (at + from > 0 && place + from > 0 && same(page, words, at + from - 1, place + from - 1, place))
      from--;
    if (to <= 0) continue;
    seen.set(diagonal, at + to);
    runs.push({ at: at + from, place: place + from, length: to - from });
  }
  if (runs.length <= MOST_RUNS) return runs;
  return runs.sort((a, b) => b.length - a.length).slice(0, MOST_RUNS);
}

function same(
  page: readonly Unit[],
  words: readonly RecordWord[],
  at: number,
  place: number,
  origin: number,
): boolean {
  return (
    page[at]!.stem === words[place]!.stem &&
    !page[at]!.inserted &&
    words[place]!.source === words[origin]!.source
  );
}

/** The chain with the most evidence, jumps paid for. Quadratic in the runs of one sentence, which are few. */
function bestChain(runs: Run[], page: readonly Unit[], words: readonly RecordWord[]): Run[] {
  runs.sort((a, b) => a.at + a.length - (b.at + b.length) || a.at - b.at);
  const best = runs.map((run) => ({ score: evidence(run, page, words), before: -1, run }));
  for (let i = 0; i < runs.length; i++) {
    for (let j = 0; j < i; j++) {
      const trimmed = trim(runs[j]!, runs[i]!);
      if (!trimmed) continue;
      const score = best[j]!.score + evidence(trimmed, page, words) - jumpCost(best[j]!.run, trimmed, words);
      if (score > best[i]!.score) best[i] = { score, before: j, run: trimmed };
    }
  }
  let last = best.reduce((top, each, index) => (each.score > (best[top]?.score ?? 0) ? index : top), -1);
  const chain: Run[] = [];
  for (; last >= 0; last = best[last]!.before) chain.unshift(best[last]!.run);
  return chain;
}

/** What of `run` begins after `before` ends on the page, and does not go over the same words again. */
function trim(before: Run, run: Run): Run | undefined {
  const overlap = before.at + before.length - run.at;
  const again = before.place < run.place ? before.place + before.length - run.place : 0;
  const cut = Math.max(0, overlap, again);
  return cut < run.length
    ? { at: run.at + cut, place: run.place + cut, length: run.length - cut }
    : undefined;
}

/** A longer run wins even in everyday words, the very word over another form of it. */
function evidence({ at, place, length }: Run, page: readonly Unit[], words: readonly RecordWord[]): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const { key, weight } = words[place + i]!;
    sum += (key === page[at + i]!.key ? weight : weight * 0.9) + 0.05;
  }
  return sum;
}

function jumpCost(before: Run, after: Run, words: readonly RecordWord[]): number {
  const gap = after.place - (before.place + before.length);
  const from = words[before.place]!;
  const to = words[after.place]!;
  if (from.source !== to.source) return 3;
  if (gap < 0) return 2.5;
  if (gap <= 8) return 0.1;
  return from.paragraph === to.paragraph ? 0.8 : 2;
}

/** Single equal words between the runs, and before and after them, where the record goes on from there. */
function fill(chain: Run[], page: readonly Unit[], words: readonly RecordWord[]): Run[] {
  const filled: Run[] = [];
  const first = chain[0]!;
  const head = Math.min(first.at, MOST_FILL);
  const source = words[first.place]!.source;
  let headPlace = first.place;
  while (headPlace > 0 && first.place - headPlace < head + 8 && words[headPlace - 1]!.source === source)
    headPlace--;
  filled.push(...common(page, words, first.at - head, first.at, headPlace, first.place));
  chain.forEach((run, index) => {
    filled.push(run);
    const next = chain[index + 1];
    const at = run.at + run.length;
    const place = run.place + run.length;
    if (!next) {
      const tail = Math.min(page.length - at, MOST_FILL);
      let stop = place;
      while (
        stop < words.length &&
        stop - place < tail + 8 &&
        words[stop]!.source === words[run.place]!.source
      )
        stop++;
      filled.push(...common(page, words, at, at + tail, place, stop));
    } else if (next.place > place && next.place - place <= MOST_FILL && next.at - at <= MOST_FILL) {
      filled.push(...common(page, words, at, next.at, place, next.place));
    }
  });
  return join(filled);
}

/** Longest common subsequence of two short stretches, as runs; a word weighs more than the sum of two particles. */
function common(
  page: readonly Unit[],
  words: readonly RecordWord[],
  from: number,
  to: number,
  start: number,
  stop: number,
): Run[] {
  const rows = to - from;
  const columns = stop - start;
  if (rows <= 0 || columns <= 0) return [];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const unit = page[from + i]!;
      const joint =
        unit.stem === words[start + j]!.stem && !unit.inserted
          ? best[(i + 1) * width + j + 1]! + 0.1 + unit.weight
          : 0;
      best[i * width + j] = Math.max(skip, joint);
    }
  }
  const runs: Run[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (
      page[from + i]!.stem === words[start + j]!.stem &&
      best[i * width + j]! > Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!) - 1e-9
    ) {
      runs.push({ at: from + i++, place: start + j++, length: 1 });
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return runs;
}

function join(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.at + last.length === run.at && last.place + last.length === run.place)
      last.length += run.length;
    else joined.push({ ...run });
  }
  return joined;
}
