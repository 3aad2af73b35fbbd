/** Cards of every kind, made from the corpus as the page makes them. */
import { corpus, viewClaim, viewStatement } from '../../src/corpus/index.ts';
import { createQuotations } from '../../src/engine/quotations.ts';
import type { Quotation, Reason, Verdict } from '../../src/engine/types.ts';
import type { CardContent } from '../../src/view/card/content.ts';
import { citable } from '../../src/view/citable.ts';

function card(id: string, verdict: Verdict, why: Reason[], quotation?: Quotation): CardContent {
  const claim = corpus.claims.find((each) => each.id === id);
  const statements = (claim?.statements ?? []).map((each) => {
    return citable(viewStatement(corpus, each));
  });
  return { verdict, claim: viewClaim(corpus, id), statements, why, ...(quotation ? { quotation } : {}) };
}

const WHY: Reason[] = [
  { kind: 'speaks_of', words: '“Korra and Asami”, “just good friends”' },
  { kind: 'title_couple' },
];

export const CARDS: Record<string, () => CardContent> = {
  contradicts: () => card('just-friends', 'contradicts', WHY),
  supports: () => card('korra-and-asami-in-love', 'supports', WHY),
  context: () => card('they-should-have-kissed', 'context', WHY),
  long: () => card('nobody-said-no', 'supports', WHY),
  miyazaki: () => card('miyazaki-influence', 'context', WHY),
  quote: () =>
    card('victory-for-representation', 'quote', [{ kind: 'shortened' }], {
      kind: 'shortened',
    }),
  misquote: () =>
    card(
      'korrasami-is-canon',
      'misquote',
      [{ kind: 'altered' }],
      createQuotations(corpus)([
        'Konietzko wrote: "You can grudgingly celebrate it, embrace it, accept it, get over it, but there is no denying it. That was always the official plan."',
      ])[0]!.quotation,
    ),
  speaker: () =>
    card('music-romantic', 'misquote', [{ kind: 'wrong_speaker' }], {
      kind: 'wrong speaker',
      attributedTo: 'Michael Dante DiMartino',
    }),
};
