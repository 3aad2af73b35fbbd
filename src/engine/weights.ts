/** What `npm run train` learns, as it is stored. */
import type { PackedHead } from './head.ts';

export interface Weights {
  /** Statement ids in the order of the statement head's classes. */
  statements: string[];
  claims: string[];
  detector: PackedHead;
  statement: PackedHead;
  verdict: PackedHead;
  claim: PackedHead;
  /** A sentence is marked when its calibrated confidence reaches this. */
  threshold: number;
  /** score -> probability, `1 / (1 + exp(-(a * score + b)))`, fitted on pages the weights had not seen. */
  calibration: { a: number; b: number };
  /** What the weights were learnt from, and how they did on batches they had not seen. */
  provenance: {
    training: string;
    pages: number;
    claims: number;
    learnt: string;
    figures: Record<string, number>;
  };
}
