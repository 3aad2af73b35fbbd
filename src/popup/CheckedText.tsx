/** A text the reader pasted, checked like a page. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { corpus, viewStatement } from '../corpus/index.ts';
import { checkText } from '../view/check-text.ts';
import { citable } from '../view/citable.ts';
import { VerdictShape } from '../view/Drawing.tsx';
import { useEngine } from '../view/engine-slot.ts';
import { Statement } from '../view/Statement.tsx';
import { counted, word } from '../view/words.ts';

export function CheckedText({
  text,
  ...citing
}: {
  text: string;
  style: string;
  onStyle(style: string): void;
}): JSX.Element {
  const engine = useEngine();
  const claims = useMemo(() => (engine ? checkText(engine.spot, text) : []), [engine, text]);
  return (
    <>
      <p class={claims.length ? 'tally' : 'message-title'} role="status">
        {claims.length ? counted('claimsInText', claims.length) : word('noClaimInText')}
      </p>
      <ul class="groups">
        {claims.map(({ text, spot }) => (
          <li key={`${spot.paragraph} ${spot.start}`} class={`group ${spot.verdict}`}>
            <h2 class="answer">
              <VerdictShape verdict={spot.verdict} />
              {word(`answer_${spot.verdict}`)}
              <span class="claim" dir="auto">
                {text}
              </span>
            </h2>
            {spot.statements[0] && (
              <Statement statement={citable(viewStatement(corpus, spot.statements[0]))} {...citing} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
