/** Labelled pages and phrases -> what the heads learn from. */
import type { Corpus } from '../../src/corpus/types.ts';
import { type Analyser, createAnalyser, type Sentence } from '../../src/engine/analysis.ts';
import { createTagger } from '../../src/engine/concepts.ts';
import { createFeatures, type Features } from '../../src/engine/features.ts';
import type { PageTopic } from '../../src/engine/topic.ts';
import type { Verdict } from '../../src/engine/types.ts';
import type { Label, LabelledPage } from './pages.ts';

/** One sentence of a page with the label it carries, if any. */
export interface Row {
  page: LabelledPage;
  sentence: Sentence;
  features: Features;
  /** What the whole page is about. */
  topic: PageTopic;
  label?: Label;
}

/** A phrase of a claim's inventory: what it says and which statements answer. */
export interface PhraseRow {
  sentence: Sentence;
  features: Features;
  claim: string;
  statements: string[];
  verdict: Verdict;
}

export interface Reader {
  rows(pages: readonly LabelledPage[]): Row[];
  phrases(): PhraseRow[];
}

export function createReader(corpus: Corpus): Reader {
  const tagger = createTagger(corpus.lexicon);
  const analyser: Analyser = createAnalyser(tagger);
  const featuresOf = createFeatures(tagger);
  return {
    rows: (pages) =>
      pages.flatMap((page) => {
        const analysis = analyser.analyse({ title: page.title, paragraphs: page.paragraphs });
        return analysis.sentences.map((sentence, index) => {
          const label = labelOf(page, sentence);
          return {
            page,
            sentence,
            topic: analysis.topic,
            features: featuresOf(analysis, index),
            ...(label ? { label } : {}),
          };
        });
      }),
    phrases: () =>
      corpus.claims.flatMap((claim) =>
        (['said', 'denied'] as const).flatMap((side) =>
          claim[side].map((phrase) => {
            const analysis = analyser.analyse({ title: '', paragraphs: [phrase] });
            return {
              sentence: analysis.sentences[0]!,
              features: featuresOf(analysis, 0),
              claim: claim.id,
              statements: claim.statements.slice(0, 2),
              verdict: verdictOf(claim.answer, side),
            };
          }),
        ),
      ),
  };
}

/** What the creators' answer makes of a claim that is said or denied. */
export function verdictOf(answer: 'yes' | 'no' | 'partly', side: 'said' | 'denied'): Verdict {
  if (answer === 'partly') return 'context';
  return (answer === 'yes') === (side === 'said') ? 'supports' : 'contradicts';
}

function labelOf(page: LabelledPage, { paragraph, start, end }: Sentence): Label | undefined {
  let best: Label | undefined;
  let most = 0;
  for (const label of page.labels) {
    if (label.p !== paragraph) continue;
    const from = page.paragraphs[paragraph]!.indexOf(label.sentence);
    const to = from + label.sentence.length;
    const share = (Math.min(to, end) - Math.max(from, start)) / Math.min(to - from, end - start);
    if (share >= 0.5 && share > most) [best, most] = [label, share];
  }
  return best;
}
