/** How a quotation on the page stands to the creators' words. */
import { Fragment, type JSX } from 'preact';
import type { Quotation } from '../../engine/types.ts';
import { type Word, word } from '../words.ts';
import { type Change, changesOf } from './difference.ts';

type Noted = Exclude<Quotation['kind'], 'verbatim'>;
/** `wrong speaker` is said by `quotation_wrong_speaker`. */
type Spelt<Kind extends string> = Kind extends `${infer A} ${infer B}` ? `${A}_${B}` : Kind;

export function QuotationNote({
  quotation,
  speaker,
}: {
  quotation: Quotation;
  speaker: string;
}): JSX.Element | null {
  const { kind } = quotation;
  if (kind === 'verbatim') return null;
  const note: Word = `quotation_${kind.replace(' ', '_') as Spelt<Noted>}`;
  return (
    <div class="note">
      <p>{word(note, quotation.attributedTo ?? '', speaker)}</p>
      {quotation.difference && <Difference difference={quotation.difference} />}
    </div>
  );
}

const TAGS = { same: undefined, added: 'del', 'left out': 'ins' } as const;

/**
 * For the eye one text: words of the page that are not theirs are struck; words of theirs that the page left out are put in.
 * For the ear, that text would be a muddle of both wordings; it is told what stands where in the place of what.
 */
function Difference({ difference }: { difference: NonNullable<Quotation['difference']> }): JSX.Element {
  return (
    <>
      <p class="difference" lang="en" dir="ltr" aria-hidden="true">
        {difference.map(({ text, change }, index) => {
          const words = text.trimEnd(); // a line through the space after them would join them to what follows
          const Tag = TAGS[change];
          return (
            <Fragment key={index}>
              {Tag ? <Tag>{words}</Tag> : words}
              {text.slice(words.length)}
            </Fragment>
          );
        })}
      </p>
      <ul class="unseen">
        {changesOf(difference).map((change, index) => (
          <li key={index}>{sayChange(change)}</li>
        ))}
      </ul>
    </>
  );
}

function sayChange({ added, leftOut, after }: Change): string {
  const place = after && word('differenceAfter', after);
  if (!leftOut) return word('differenceAdded', added ?? '', place);
  return added
    ? word('differenceReplaced', added, leftOut, place)
    : word('differenceLeftOut', leftOut, place);
}
