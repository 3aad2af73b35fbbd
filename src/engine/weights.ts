/** What `npm run train` learns, as it is stored. */
import type { Bar } from './bar.ts';
import type { PackedHead } from './head.ts';

export interface Weights extends Bar {
  /** Statement ids in the order of the statement head's classes. */
  statements: string[];
  claims: string[];
  detector: PackedHead;
  statement: PackedHead;
  verdict: PackedHead;
  claim: PackedHead;
  /** Weights of the page's evidence (`evidence.ts`), the bias last; fitted on pages the heads had not seen. */
  evidence: number[];
  /** For a sentence without company: weights of what it shows alone, the bias last; fitted likewise, on short pieces. */
  lone: number[];
  /** Whether a query asks for anything that the creators spoke of; for the look-up. */
  asked: PackedHead;
  /** Weights of a query's evidence (`asking.ts`), the bias last: at 0 and above the look-up answers. */
  answerable: number[];
  /** What the weights were learnt from, and how they did on batches they had not seen. */
  provenance: {
    training: string;
    pages: number;
    claims: number;
    /** Labelled sentences from which only the statement and the verdict were learnt. */
    answers: number;
    learnt: string;
    figures: Record<string, number>;
  };
}
