/** Where marking begins: how sure and how plain an answer must be, and how sure the surest sentence of its page. */
import type { Answer } from './judge.ts';

export interface Bar {
  /** A sentence is marked when its calibrated confidence reaches this. */
  threshold: number;
  /**
   * And when the surest sentence of its page reaches this: a page that argues about our ending says so plainly at least
   * once, and then its fainter claims are heard too; a page about something else only murmurs.
   */
  leastOnPage: number;
  /** And when the shares of its best statement and verdict, multiplied, reach this. */
  leastPlain: number;
}

/** The confidence from which sentences of a page are marked. @param surest the highest confidence on the page */
export function thresholdOn({ threshold, leastOnPage }: Omit<Bar, 'leastPlain'>, surest: number): number {
  return surest >= leastOnPage ? threshold : Math.max(threshold, leastOnPage);
}

/** A text of so few sentences, a comment or a note, cannot be asked to say plainly elsewhere what it is about. */
const FEW = 3;
/**
 * There the answer must stand out, and then less confidence is enough. Of 1,060 claims that name somebody, each read alone
 * by weights that had not seen its author, 0.67 are marked at these two, 0.85 of the marks all right; at `leastOnPage` it
 * would be 0.68 and 0.80, with other sentences: those that sound like a claim, but not like one in particular.
 */
export const ALONE = { confidence: 0.45, plain: 0.6 };

/** Whether a text is so short that `isPlainAlone` is asked too. @param count of its sentences, context included */
export function isAlone(count: number): boolean {
  return count <= FEW;
}

/** Whether a sentence of a text of a few sentences is marked though its page does not reach the bar. */
export function isPlainAlone({ confidence, ...answer }: Answer & { confidence: number }): boolean {
  return confidence >= ALONE.confidence && isPlain(answer, ALONE.plain);
}

/** The highest confidence on a page; 0 when none of its sentences has any. */
export function surestOf(page: readonly ({ confidence: number } | undefined)[]): number {
  return page.reduce((most, each) => Math.max(most, each?.confidence ?? 0), 0);
}

/** A verdict less likely than all others together is no verdict: there, one in three would say the opposite. */
const LEAST_VERDICT = 0.5;

/**
 * Whether one answer stands out. A claim of which it is not plain what answers it, or how, is better left alone: a wrong
 * answer is worse than none.
 */
export function isPlain({ statements, verdictShare }: Answer, least: number): boolean {
  return verdictShare >= LEAST_VERDICT && statements[0]!.share * verdictShare >= least;
}
