/** The shapes of the corpus: what the creators said, and what pages claim. */

export type SourceId = string;
export type StatementId = string;
export type ClaimId = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** An article that quoted a source, and from which its wording was taken. */
export interface QuotedIn {
  title: string;
  publisher: string;
  published: Day;
  url: string;
}

/** One publication of a creator. */
export interface Source {
  id: SourceId;
  title: string;
  kind: 'blog post';
  /** Who published it; the speaker of a statement can be somebody quoted in it. */
  author: string;
  published: Day;
  /** The site's own name as citations print it, e.g. `bryankonietzko.tumblr.com`. */
  site: string;
  url: string;
  /** Whether a person has opened `url` and found the words there. */
  urlChecked: boolean;
  quotedIn: QuotedIn;
  /** The text as the press quoted it; a paragraph `[...]` marks where the quoting article skips. */
  text: string;
  /** Words in the text that are not the author's own; half-open, UTF-16 units of `text`. */
  others?: { speaker: string; start: number; end: number }[];
}

/** One passage a creator published, word for word. */
export interface Statement {
  id: StatementId;
  source: SourceId;
  quote: string;
  /** Whose words these are: the source's author unless the author quotes somebody. */
  speaker: string;
  /** Start of `quote` in the source's text, in UTF-16 units. */
  start: number;
  /** The sentence before and after it in the source, where there is one. */
  before?: string;
  after?: string;
  note?: string;
}

/** What the creators' words say to a claim as it is `said`: yes, no, or only part of it. */
export type Stance = 'yes' | 'no' | 'partly';

/** What pages say, answered by statements. */
export interface Claim {
  id: ClaimId;
  /** The claim in one neutral sentence, as the card restates it. */
  claim: string;
  answer: Stance;
  /** Statements that answer it, best first. */
  statements: StatementId[];
  /** For a half-right claim: the two halves in plain words, printed before the statement. */
  halves?: [string, string];
  /** Ways people say it, and ways they deny it. */
  said: string[];
  denied: string[];
}

/** The ways people name things: concept → words and phrases, lower case. */
export type Lexicon = Record<string, string[]>;

export interface Corpus {
  sources: Source[];
  statements: Statement[];
  claims: Claim[];
  lexicon: Lexicon;
}

/**
 * A statement with all that a card, a list or a citation shows of it: what crosses from the background
 * to a page, so that everything on the screen works on when the background sleeps.
 */
export interface StatementView {
  id: StatementId;
  quote: string;
  speaker: string;
  author: string;
  title: string;
  site: string;
  published: Day;
  url: string;
  urlChecked: boolean;
  quotedIn: QuotedIn;
  before?: string;
  after?: string;
}
