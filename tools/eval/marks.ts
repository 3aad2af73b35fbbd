/** Marks to read afresh: what a reader of pages never trained on would see, without the labels. */
import type { Corpus } from '../../src/corpus/types.ts';
import type { Bar } from '../../src/engine/bar.ts';
import { marksAt } from '../train/bar.ts';
import type { Judged } from '../train/calibrate.ts';
import { createRandom } from '../train/linear.ts';

const WORDS_BEFORE = 220;

/**
 * @param judged sentences, each judged by weights that have not seen its author
 * @returns `count` marks picked at random (the same for the same seed), each as a few lines of text
 */
export function pickMarks(
  { statements }: Corpus,
  judged: readonly Judged[],
  bar: Bar,
  count: number,
  seed = 1,
): string[] {
  const random = createRandom(seed);
  const quoteOf = new Map(statements.map(({ id, quote }) => [id, quote]));
  return marksAt(judged, bar)
    .filter(({ row }) => row.sentence.paragraph >= 0)
    .map((mark) => ({ ...mark, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ row: { page, sentence }, statement, verdict }, at) => {
      const paragraph = page.paragraphs[sentence.paragraph]!;
      const before = [...page.paragraphs.slice(0, sentence.paragraph), paragraph.slice(0, sentence.start)];
      return [
        `${at + 1}. ${page.id} · ${page.title}`,
        `   … ${before.join(' ¶ ').slice(-WORDS_BEFORE)}`,
        `   >> ${sentence.text}`,
        `   ${verdict}: ${statement}: "${quoteOf.get(statement)!.slice(0, 400)}"`,
      ].join('\n');
    });
}
