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
