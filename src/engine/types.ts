/** The engine's shapes: text of a page in, spots out. No DOM and no extension API in this room. */
import type { ClaimId, StatementId } from '../corpus/types.ts';

/**
 * What the creators' words say to the claim in a sentence, as the sentence nets out:
 * - `supports`: they back it; - `contradicts`: they go against it;
 * - `context`: they bear on it without settling it, or the sentence only asks;
 * - `quote`: the sentence gives their own words; - `misquote`: it changes them materially.
 */
export type Verdict = 'supports' | 'contradicts' | 'context' | 'quote' | 'misquote';

export const VERDICTS = [
  'supports',
  'contradicts',
  'context',
  'quote',
  'misquote',
] as const satisfies Verdict[];

/** The text of a page, or of one window of it. A paragraph is the text of one block as a reader sees it. */
export interface PageText {
  title: string;
  /** Paragraphs that stand before these, oldest first: read for context, never marked. */
  before?: readonly string[];
  paragraphs: readonly string[];
}

/** How a quotation on the page differs from the creators' words. */
export interface Quotation {
  kind: 'verbatim' | 'shortened' | 'altered' | 'stitched' | 'wrong speaker' | 'not found';
  /** The page's words against the statement's, in order; present when `kind` is `altered`. */
  difference?: { text: string; change: 'same' | 'added' | 'left out' }[];
  /** Whom the page names as the speaker, where that is wrong. */
  attributedTo?: string;
}

/** Why a sentence was marked. The reader's language has words for each kind (`why_...` in `_locales`). */
export interface Reason {
  kind:
    | 'speaks_of'
    | 'couple_before'
    | 'page_before'
    | 'title_couple'
    | 'title_one'
    | 'verbatim'
    | 'shortened'
    | 'altered'
    | 'stitched'
    | 'wrong_speaker'
    | 'not_found'
    | 'example';
  /** The words of the page that it rests on, each in quotation marks. */
  words?: string;
}

/** A place on a page with the statements that speak to it. Offsets are half-open, in UTF-16 units of the paragraph. */
export interface Spot {
  paragraph: number;
  start: number;
  end: number;
  claim: ClaimId;
  verdict: Verdict;
  /** Best first; never empty. */
  statements: StatementId[];
  /** Calibrated: of spots with 0.9, nine in ten should be right. */
  confidence: number;
  why: Reason[];
  quotation?: Quotation;
}

/** Answers with the spots of a page, in reading order. */
export type Spotter = (page: PageText) => Spot[];

/** One statement found for a query. */
export interface LookupHit {
  statement: StatementId;
  claim: ClaimId;
  /** What the statement says to the query as it is put; absent when the query names only a topic. */
  verdict?: Verdict;
  score: number;
  why: Reason[];
}

export interface LookupAnswer {
  /** `answered`: hits fit; `silent`: the creators did not speak to this (hits is empty); `empty`: nothing asked. */
  kind: 'answered' | 'silent' | 'empty';
  hits: LookupHit[];
  /** Words of the query that the hits were found by, lower case: what a list may highlight. */
  words: string[];
}

export type Lookup = (query: string, options?: { limit?: number }) => LookupAnswer;
