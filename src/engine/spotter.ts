/** The one door of the engine: paragraphs in, spots out. */
import type { Corpus } from '../corpus/types.ts';
import { type Analysis, createAnalyser, type Sentence } from './analysis.ts';
import { type Around, reachesBar, surestOf } from './bar.ts';
import { claimsByStatement } from './claims.ts';
import { createTagger } from './concepts.ts';
import { explain, explainQuotation } from './explain.ts';
import { createJudge, type Judgement } from './judge.ts';
import { createQuotations, type QuotationMatch, verdictOf } from './quotations.ts';
import { mentionsTopic } from './topic-words.ts';
import type { PageText, Spot, Spotter } from './types.ts';
import type { Weights } from './weights.ts';

/** Statements shown for one spot. */
const MOST_STATEMENTS = 3;
/** A further statement is shown when it has this share; below it is more likely wrong than right. */
const RUNNER_UP_SHARE = 0.12;
/** A quotation is found by its words, not by likelihood. */
const QUOTATION_CONFIDENCE = 0.99;
/** Characters of a piece of text, a post or a comment, whose quotations are known though it names nobody of ours. */
const MOST_NAMELESS = 2000;

/**
 * @param corpus the statements and claims to spot
 * @param weights learnt for just this corpus
 * @throws when the weights are damaged or were learnt for other statements
 */
export function createSpotter(corpus: Corpus, weights: Weights): Spotter {
  const tagger = createTagger(corpus.lexicon);
  const { analyse } = createAnalyser(tagger);
  const judge = createJudge(weights, tagger);
  const findQuotations = createQuotations(corpus);
  const answering = claimsByStatement(corpus);
  const answers = new Map(corpus.claims.map(({ id, statements }) => [id, statements]));
  const missing = weights.statements.find((id) => !answering.get(id)?.all.length);
  if (missing)
    throw new Error(
      `The weights know a statement "${missing}" that the corpus has not; run "npm run train".`,
    );

  /** Statements that answer best first, filled up with what else answers the claim. */
  const withMore = (claim: string, statements: string[]): string[] => {
    const more = answers.get(claim)!.filter((id) => !statements.includes(id));
    return [...statements, ...more].slice(0, MOST_STATEMENTS);
  };

  /** @param last of the sentences that the quotation covers; `index` is the first */
  const quoted = (
    analysis: Analysis,
    index: number,
    last: number,
    { statements, quotation }: QuotationMatch,
  ): Spot => {
    const { paragraph, start } = analysis.sentences[index]!;
    const { end } = analysis.sentences[last]!;
    const { all, best } = answering.get(statements[0]!)!;
    const claim = judge.claimOf(analysis, index, best.length ? best : all);
    const why = explainQuotation(quotation);
    return {
      paragraph,
      start,
      end,
      claim,
      verdict: verdictOf(quotation),
      statements,
      confidence: QUOTATION_CONFIDENCE,
      why,
      quotation,
    };
  };

  const claimed = (analysis: Analysis, index: number, judged: Judgement): Spot => {
    const { paragraph, start, end } = analysis.sentences[index]!;
    const statements = judged.statements
      .filter(({ share }, at) => at === 0 || share > RUNNER_UP_SHARE)
      .map(({ id }) => id);
    const { all, best } = answering.get(statements[0]!)!;
    const claim = judge.claimOf(analysis, index, all, best);
    const { verdict, confidence } = judged;
    return {
      paragraph,
      start,
      end,
      claim,
      verdict,
      statements: withMore(claim, statements),
      confidence,
      why: explain(tagger, analysis, index),
    };
  };

  /**
   * Words given as a creator's that no source holds. We do not hold all they ever wrote, so only words that by themselves
   * go against what we hold are a misquote; of others we show what was written on it, and do not say that it bears them out.
   */
  const unfound = (
    { title }: PageText,
    analysis: Analysis,
    index: number,
    { words = '', quotation }: QuotationMatch,
    sure: Judgement | undefined,
  ): Spot[] => {
    const alone = judge.judgePage(analyse({ title, paragraphs: [words] }), () => false);
    // Whoever is called a misquoter must be one: no allowance for a text of a few sentences.
    const around = { surest: surestOf(alone), count: Number.POSITIVE_INFINITY };
    const against = alone.find((each) => isMarked(each, around) && each.verdict === 'contradicts');
    const best = against ?? sure;
    if (!best) return [];
    const spot = claimed(analysis, index, best);
    const why = [...explainQuotation(quotation), ...spot.why];
    return [{ ...spot, verdict: against ? 'misquote' : 'context', why, quotation }];
  };

  const isMarked = (judged: Judgement | undefined, around: Around): judged is Judgement =>
    judged !== undefined && reachesBar(judged, judge.bar, around);

  return (page: PageText): Spot[] => {
    const isOnTopic = mentionsTopic(page);
    if (!isOnTopic && lengthOf(page) > MOST_NAMELESS) return [];
    const quotations = findQuotations(page.paragraphs, page.before);
    if (!isOnTopic && quotations.length === 0) return [];
    const analysis = analyse(page);
    const matches = analysis.sentences.map((sentence) =>
      quotations.find((each) => coversHalf(each, sentence)),
    );
    const isFound = (index: number): boolean => isOfTheSources(matches[index]);
    const isRest = (index: number): boolean => isFound(index) && matches[index - 1] === matches[index];
    // A quotation of several sentences is one quotation in what the page shows.
    const judgements = judge.judgePage(analysis, (index) => isFound(index) && !isRest(index));
    const surest = matches.some(isOfTheSources) ? 1 : surestOf(judgements);
    const around = { surest, count: judgements.length };
    return analysis.sentences.flatMap((sentence, index) => {
      if (sentence.paragraph < 0) return [];
      const match = matches[index];
      if (match && isFound(index))
        return isRest(index) ? [] : [quoted(analysis, index, matches.lastIndexOf(match), match)];
      if (!isOnTopic) return [];
      const judged = judgements[index];
      const sure = isMarked(judged, around) ? judged : undefined;
      if (match) return unfound(page, analysis, index, match, sure);
      return sure ? [claimed(analysis, index, sure)] : [];
    });
  };
}

function lengthOf({ paragraphs }: PageText): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

function isOfTheSources(match: QuotationMatch | undefined): boolean {
  return match !== undefined && match.statements.length > 0;
}

/** A quotation belongs to a sentence when it overlaps half of the shorter of the two. */
export function coversHalf(match: QuotationMatch, { paragraph, start, end }: Sentence): boolean {
  if (match.paragraph !== paragraph) return false;
  const shared = Math.min(match.end, end) - Math.max(match.start, start);
  return shared * 2 >= Math.min(match.end - match.start, end - start);
}
