/** The creators' words themselves, and who said them. They are English whatever the language of the rest. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StatementView } from '../corpus/types.ts';
import { clip } from './clip.ts';
import { longDay } from './dates.ts';
import { pickOut } from './pick-out.ts';
import { word } from './words.ts';

export function Words({
  text,
  found = [],
  limit,
}: {
  text: string;
  found?: readonly string[];
  limit?: number;
}): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const { shown, rest } = clip(text, limit);
  return (
    <blockquote class="words" lang="en" dir="ltr">
      {pickOut(isWhole ? text : shown, found).map((each) =>
        each.found ? <mark>{each.text}</mark> : each.text,
      )}
      {rest && !isWhole && (
        <>
          {' … '}
          <button type="button" class="plain-button" lang={word('language')} onClick={() => setWhole(true)}>
            {word('more')}
          </button>
        </>
      )}
    </blockquote>
  );
}

/** Who, when, and under which title. */
export function By({ statement }: { statement: StatementView }): JSX.Element {
  const { speaker, author, published, title } = statement;
  return (
    <p class="by">
      <b>{speaker}</b>
      {speaker !== author && <> ({word('quotedBy', author)})</>},{' '}
      <time dateTime={published}>{longDay(published)}</time>,{' '}
      <span lang="en" dir="auto">
        “{title}”
      </span>
    </p>
  );
}
