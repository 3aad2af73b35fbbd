/** A statement in a list: their words, who and when, and the ways to cite it. */
import type { JSX } from 'preact';
import { copy } from '../platform/clipboard.ts';
import type { CitableStatement } from './card/content.ts';
import { pickOut } from './pick-out.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { useCiting } from './use-citing.tsx';
import { By, Words } from './Words.tsx';
import { word } from './words.ts';

export interface StatementProps {
  statement: CitableStatement;
  style: string;
  onStyle(style: string): void;
  /** Words to pick out in the text. */
  found?: readonly string[];
  limit?: number;
}

export function Statement({
  statement,
  style,
  onStyle,
  found = [],
  limit = 320,
}: StatementProps): JSX.Element {
  const of = word('ofStatement', statement.quote.split(/\s+/).slice(0, 5).join(' '));
  const citing = useCiting({ citations: statement.citations, style, of, onStyle, onCopy: copy });
  return (
    <div class="statement">
      <Words
        text={statement.quote}
        limit={limit}
        draw={(words) =>
          pickOut(words, found).map((each) => (each.found ? <mark>{each.text}</mark> : each.text))
        }
      />
      <By statement={statement} />
      <div class="row">
        {citing.buttons}
        <SourceLinks statement={statement} />
      </div>
      {citing.sheet}
    </div>
  );
}
