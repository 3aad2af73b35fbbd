/** The shapes of a citation. */
import type { StatementView } from '../corpus/types.ts';

/** A citation ready to copy but for the day of access, which `fillAccessed` puts into its slots. */
export interface CitationView {
  style: string;
  /** What the style is called where the reader's language has no name for it. */
  label: string;
  /** Which part of a menu it stands in, from 0. */
  group: number;
  plain: string;
  html?: string;
}

/** What one format makes of a statement: what is pasted as text and, where it differs, as rich text. */
export interface Citation {
  plain: string;
  html?: string;
}

export type Formatter = (view: StatementView) => Citation;
