/** Spots as a readable list, as data, and as the lines of the `.jsonl` answer. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { corpus, viewClaim, viewStatement } from '../../src/corpus/index.ts';
import type { PageText, Reason, Spot, Verdict } from '../../src/engine/types.ts';
import { isDenied } from '../../src/view/denied.ts';

const ANSWERS = {
  supports: 'the creators say so too',
  contradicts: 'the creators say otherwise',
  context: 'they spoke to this',
  quote: 'their own words',
  misquote: 'not what they wrote',
} satisfies Record<Verdict, string>;

export function sentenceOf(page: PageText, { paragraph, start, end }: Spot): string {
  return page.paragraphs[paragraph]!.slice(start, end);
}

/** One spot as four short lines: the sentence, the answer, the statement, its speaker. */
export function describeSpot(page: PageText, spot: Spot, explain: boolean): string {
  const statement = viewStatement(corpus, spot.statements[0]!);
  const claim = viewClaim(corpus, spot.claim);
  const lines = [
    `${sentenceOf(page, spot)}`,
    `  ${spot.verdict}: ${ANSWERS[spot.verdict]} (${isDenied(claim, spot.verdict) ? 'denied' : 'on'}: ${claim.claim})`,
    `  “${statement.quote}”`,
    `  ${statement.speaker}, ${statement.published}, ${statement.title}`,
  ];
  if (explain) {
    lines.push(
      `  sure: ${Math.round(spot.confidence * 100)} %`,
      ...spot.why.map((reason) => `  why: ${sayReason(reason)}`),
    );
  }
  return lines.join('\n');
}

function sayReason({ kind, words = '' }: Reason): string {
  return messages[`why_${kind}`].message.replace('$1', words);
}

/** A spot with its sentence and the full text of its best statement. */
export function dataOf(page: PageText, spot: Spot): Record<string, unknown> {
  const { speaker, published, url, quote } = viewStatement(corpus, spot.statements[0]!);
  return { ...spot, sentence: sentenceOf(page, spot), quote, speaker, published, url };
}

/** A spot as a line of the `.jsonl` answer holds it. */
export function flatOf({ paragraph, start, end, verdict, claim, statements }: Spot): Record<string, unknown> {
  const { id, quote } = viewStatement(corpus, statements[0]!);
  return { paragraph, start, end, quote, verdict, claim, statement: id };
}
