/** How a quotation on the page stands to the creators' words. */
import type { JSX } from 'preact';
import type { Quotation } from '../../engine/types.ts';
import { type Word, word } from '../words.ts';

const NOTES = {
  verbatim: undefined,
  shortened: 'quotationShortened',
  altered: 'quotationAltered',
  stitched: 'quotationStitched',
  'wrong speaker': 'quotationWrongSpeaker',
  'not found': 'quotationNotFound',
} as const satisfies Record<Quotation['kind'], Word | undefined>;

export function QuotationNote({
  quotation,
  speaker,
}: {
  quotation: Quotation;
  speaker: string;
}): JSX.Element | null {
  const note = NOTES[quotation.kind];
  if (!note) return null;
  return (
    <div class="note">
      <p>{word(note, quotation.attributedTo ?? '', speaker)}</p>
      {quotation.difference && (
        <p class="difference" lang="en" dir="ltr">
          {quotation.difference.map(({ text, change }) => {
            if (change === 'same') return text;
            if (change === 'added') return <Changed tag="del" label={word('differenceAdded')} text={text} />;
            return <Changed tag="ins" label={word('differenceLeftOut')} text={text} />;
          })}
        </p>
      )}
    </div>
  );
}

/** Words of the page that are not theirs are struck; words of theirs that the page left out are put in. */
function Changed({
  tag: Tag,
  label,
  text,
}: {
  tag: 'del' | 'ins';
  label: string;
  text: string;
}): JSX.Element {
  return (
    <Tag>
      <span class="unseen">{label} </span>
      {text}
    </Tag>
  );
}
