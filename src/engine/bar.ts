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

/** What a page shows as a whole. */
export interface Around {
  /** The highest confidence on it. */
  surest: number;
  /** Its sentences, context included. */
  count: number;
}

/** A text of so few sentences, a comment or a note, cannot be asked to say plainly elsewhere what it is about. */
const FEW = 3;
/**
 * Where one answer stands out, less confidence is enough. On whole pages that the heads had not seen this brings right
 * contradictions from 0.530 to 0.540 and costs 0.005 of the precision. Of 1,060 claims that name somebody, each read as a
 * text of its own, 0.67 are marked so, and 0.85 of the marks are right in all; from `leastOnPage` on 0.68, and 0.80.
 */
const STANDS_OUT = { confidence: 0.45, plain: 0.6 };

/** Whether a sentence is marked. */
export function reachesBar(judged: Answer & { confidence: number }, bar: Bar, around: Around): boolean {
  if (judged.confidence < leastConfidence(bar, around)) return false;
  const isSure = judged.confidence >= thresholdOn(bar, around.surest);
  return isPlain(judged, isSure ? bar.leastPlain : STANDS_OUT.plain);
}

/** The confidence below which no sentence of a page is marked, however plain. */
export function leastConfidence(bar: Bar, { surest, count }: Around): number {
  const onPage = thresholdOn(bar, surest);
  return surest >= bar.leastOnPage || count <= FEW ? Math.min(STANDS_OUT.confidence, onPage) : onPage;
}

/** The confidence from which a sentence need not stand out. @param surest the highest confidence on the page */
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
