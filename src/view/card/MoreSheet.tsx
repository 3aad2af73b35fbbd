/** The quiet part of a card: why the words were marked, what stands around them, and four ways to say no. */
import type { JSX } from 'preact';
import { Sheet } from '../Sheet.tsx';
import { word } from '../words.ts';
import type { CardContent, CitableStatement } from './content.ts';

export interface QuietActions {
  onWrongMatch(): void;
  onHideClaim(): void;
  onOffHere(): void;
}

export function MoreSheet({
  content,
  first,
  actions,
  onClose,
}: {
  content: CardContent;
  first: CitableStatement;
  actions: QuietActions;
  onClose(): void;
}): JSX.Element {
  return (
    <Sheet label={word('whyMarked')} onClose={onClose}>
      <ul class="why">
        {content.why.map(({ kind, words = '' }) => (
          <li key={kind}>{word(`why_${kind}`, words)}</li>
        ))}
      </ul>
      {(first.before || first.after) && (
        <>
          <p class="sheet-title">{word('wordsAround')}</p>
          <p class="around" lang="en" dir="ltr">
            {first.before} <b>{first.quote}</b> {first.after}
          </p>
        </>
      )}
      {!first.urlChecked && <p class="by">{word('originalUncheckedLong', first.quotedIn.publisher)}</p>}
      <ul class="quiet">
        <Quiet label={word('notAMatch')} onClick={actions.onWrongMatch} />
        <Quiet label={word('hideClaim')} onClick={actions.onHideClaim} />
        <Quiet label={word('offHere')} onClick={actions.onOffHere} />
      </ul>
    </Sheet>
  );
}

function Quiet({ label, onClick }: { label: string; onClick(): void }): JSX.Element {
  return (
    <li>
      <button type="button" class="button" onClick={onClick}>
        {label}
      </button>
    </li>
  );
}
