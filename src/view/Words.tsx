/** The creators' words themselves, and who said them. They are English whatever the language of the rest. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StatementView } from '../corpus/types.ts';
import { clip } from './clip.ts';
import { longDay } from './dates.ts';
import { word } from './words.ts';

export function Words({
  text,
  limit,
  draw = (words) => words,
}: {
  text: string;
  limit?: number;
  /** Shows a stretch of the words otherwise than plainly. */
  draw?(words: string): ComponentChildren;
}): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const { shown, rest } = clip(text, limit);
  return (
    <blockquote class="words" lang="en" dir="ltr">
      {draw(isWhole ? text : shown)}
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
