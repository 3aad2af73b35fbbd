/**
 * The card: a short answer, the creators' words, who said them, and one click to cite them.
 *
 * A non-modal dialog, not a tooltip: it holds controls. Opened by keyboard its answer line takes the focus; whoever
 * mounts the card gives the focus back on `onClose`. Keys pressed inside do not reach the page; those for copying copy
 * the citation (`CardFrame.tsx`).
 */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CitationView } from '../../platform/messages.ts';
import { Drawing } from '../Drawing.tsx';
import { beforeClaim } from '../restated.ts';
import { SourceLinks } from '../SourceLinks.tsx';
import { useCiting } from '../use-citing.tsx';
import { By, Words } from '../Words.tsx';
import { counted, word } from '../words.ts';
import { CardFrame } from './CardFrame.tsx';
import type { CardContent } from './content.ts';
import { MoreSheet, type QuietActions } from './MoreSheet.tsx';
import { orderStatements } from './order.ts';
import { QuotationNote } from './QuotationNote.tsx';

export interface CardProps extends QuietActions {
  content: CardContent;
  /** Citation style of the one-click button. */
  style: string;
  /** Opened by keyboard: the answer line takes the focus. */
  byKeyboard: boolean;
  onCopy(citation: CitationView): Promise<boolean>;
  onStyle(style: string): void;
  onClose(): void;
}

export function Card(props: CardProps): JSX.Element {
  const { content, byKeyboard, onClose } = props;
  const { verdict, claim, quotation } = content;
  const { first, second, rest } = orderStatements(content.statements);
  const [isMore, setMore] = useState(false);
  const [isAll, setAll] = useState(false);
  const citing = useCiting({ ...props, citations: first.citations });
  const toggleMore = (): void => {
    citing.close();
    setMore(!isMore);
  };
  return (
    <CardFrame
      verdict={verdict}
      answer={word(`answer_${verdict}`)}
      byKeyboard={byKeyboard}
      onClose={onClose}
      onCopyKeys={citing.copy}
    >
      <div class="body">
        {claim.halves && <Halves halves={claim.halves} />}
        <Words text={first.quote} />
        <By statement={first} />
        {quotation && <QuotationNote quotation={quotation} speaker={first.speaker} />}
        <p class="claim">
          <span>{beforeClaim(claim, verdict)}</span> {claim.claim}
        </p>
        {second && <Also statement={second} />}
        {isAll && rest.map((each) => <Also key={each.id} statement={each} />)}
        {rest.length > 0 && !isAll && (
          <button type="button" class="plain-button" onClick={() => setAll(true)}>
            {counted('moreStatements', rest.length)}
          </button>
        )}
      </div>
      <footer>
        {citing.buttons}
        <SourceLinks statement={first} />
        <button
          type="button"
          class="icon-button"
          aria-expanded={isMore}
          aria-label={word('moreActions')}
          onClick={toggleMore}
        >
          <Drawing name="more" />
        </button>
      </footer>
      {citing.sheet ??
        (isMore && (
          <MoreSheet content={content} first={first} actions={props} onClose={() => setMore(false)} />
        ))}
    </CardFrame>
  );
}

/** What is right in a half-right claim, and what is not. */
function Halves({ halves: [one, other] }: { halves: [string, string] }): JSX.Element {
  return (
    <p class="halves">
      <span>{one}</span> <span>{other}</span>
    </p>
  );
}

function Also({ statement }: { statement: CardContent['statements'][number] }): JSX.Element {
  return (
    <div class="also">
      <Words text={statement.quote} limit={240} />
      <By statement={statement} />
    </div>
  );
}
