/** Labelled pages: reading them, and the statements their labels name. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Verdict } from '../../src/engine/types.ts';

export interface Label {
  p: number;
  sentence: string;
  /** Statement ids, best first. */
  passages: string[];
  verdict: Verdict;
  /** Careful readers could differ: finding it is neither rewarded nor punished. */
  optional?: boolean;
}

export interface LabelledPage {
  id: string;
  kind?: 'page' | 'piece';
  style: string;
  title: string;
  paragraphs: string[];
  labels: Label[];
  /** The file it came from: pages of one batch were written by one author. */
  batch: string;
}

export const TRAINING = join(import.meta.dirname, '..', '..', 'training');

/**
 * Pages on which claims stand far denser than on any real one. What answers a claim is learnt from them, and how; not
 * what is a claim at all.
 */
export const ANSWERS = join(TRAINING, 'answers');

/**
 * @throws with file and line when a line is no labelled page, or a label is not in its paragraph.
 */
export function readPages(file: string): LabelledPage[] {
  const batch = basename(file).replace(/\.jsonl$/, '');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      const where = `${file}, line ${index + 1}`;
      let page: LabelledPage;
      try {
        page = JSON.parse(line) as LabelledPage;
      } catch (error) {
        throw new Error(`${where}: no JSON (${(error as Error).message}).`);
      }
      for (const label of page.labels ?? []) {
        if (!page.paragraphs[label.p]?.includes(label.sentence)) {
          throw new Error(
            `${where}: the label "${label.sentence.slice(0, 50)}" is not in paragraph ${label.p}.`,
          );
        }
      }
      return [{ ...page, labels: page.labels ?? [], batch }];
    });
}

/** All batches of a folder, in the order of their names. */
export function readTraining(folder = TRAINING): LabelledPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readPages(join(folder, name)));
}

/** The names of all batches, in order. */
export function batchesOf(pages: readonly LabelledPage[]): string[] {
  return [...new Set(pages.map(({ batch }) => batch))];
}

/** Paragraphs of a cut: a short page, or the part of a long one that was read. */
const CUT = 9;

/** Whole pages cut into short ones, for what depends on how much of a page there is. Labels move along. */
export function cutPages(pages: readonly LabelledPage[]): LabelledPage[] {
  return pages.flatMap((page) => {
    if (page.kind === 'piece' || page.paragraphs.length < CUT * 1.5) return [];
    const cuts = Math.round(page.paragraphs.length / CUT);
    const length = Math.ceil(page.paragraphs.length / cuts);
    return Array.from({ length: cuts }, (_, cut) => {
      const from = cut * length;
      return {
        ...page,
        id: `${page.id}/${cut + 1}`,
        paragraphs: page.paragraphs.slice(from, from + length),
        labels: page.labels
          .filter(({ p }) => p >= from && p < from + length)
          .map((label) => ({ ...label, p: label.p - from })),
      };
    });
  });
}
