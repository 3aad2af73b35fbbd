/** What the engine makes of each sentence of a text: what it marks, and what it leaves alone and why. Pure. */
import type { Corpus, StatementId } from '../corpus/types.ts';
import { createAnalyser } from '../engine/analysis.ts';
import { leastConfidence, surestOf } from '../engine/bar.ts';
import { createTagger } from '../engine/concepts.ts';
import { explain } from '../engine/explain.ts';
import { createJudge } from '../engine/judge.ts';
import { mentionsTopic } from '../engine/topic-words.ts';
import type { Reason, Spot, Spotter } from '../engine/types.ts';
import type { Weights } from '../engine/weights.ts';

export interface Inspected {
  text: string;
  /** Present when the sentence is marked. */
  spot?: Spot;
  /** How sure the engine is that this is a claim, 0 to 1; absent when it is not worth a number. */
  sureness?: number;
  /** The statement that came nearest; present when the sentence was weighed and left alone. */
  nearest?: StatementId;
  why: Reason[];
}

export interface Inspection {
  /** Whether the text mentions the topic at all; when not, no sentence is read. */
  isOnTopic: boolean;
  /** A sentence of this text is marked from this sureness on. */
  threshold: number;
  sentences: Inspected[];
}

export type Inspect = (title: string, text: string) => Inspection;

export function createInspector(corpus: Corpus, weights: Weights, spotter: Spotter): Inspect {
  const tagger = createTagger(corpus.lexicon);
  const { analyse } = createAnalyser(tagger);
  const judge = createJudge(weights, tagger);
  return (title, text) => {
    const page = { title, paragraphs: text.split(/\n+/).filter((each) => each.trim()) };
    if (!mentionsTopic(page)) return { isOnTopic: false, threshold: judge.bar.threshold, sentences: [] };
    const spots = spotter(page);
    const analysis = analyse(page);
    const judgements = judge.judgePage(analysis, () => false);
    const surest = surestOf([...judgements, ...spots]);
    const threshold = leastConfidence(judge.bar, { surest, count: judgements.length });
    const sentences = analysis.sentences.map((sentence, index): Inspected => {
      const spot = spots.find(
        ({ paragraph, start, end }) =>
          paragraph === sentence.paragraph && start < sentence.end && end > sentence.start,
      );
      const judged = judgements[index];
      const sureness = spot?.confidence ?? judged?.confidence;
      return {
        text: sentence.text,
        why: spot?.why ?? explain(tagger, analysis, index),
        ...(spot ? { spot } : {}),
        ...(sureness === undefined ? {} : { sureness }),
        ...(judged && !spot ? { nearest: judged.statements[0]!.id } : {}),
      };
    });
    return { isOnTopic: true, threshold, sentences };
  };
}
