/** Where the words were published, and the article they were taken from. */
import type { JSX } from 'preact';
import type { StatementView } from '../corpus/types.ts';
import { word } from './words.ts';

export function SourceLinks({ statement }: { statement: StatementView }): JSX.Element {
  const { url, urlChecked, quotedIn } = statement;
  return (
    <span class="sources">
      <Away url={url} title={urlChecked ? url : word('originalUnchecked', url)}>
        {word('original')}
        {!urlChecked && <span class="unseen"> {word('originalUncheckedShort')}</span>}
      </Away>
      <Away url={quotedIn.url} title={`${quotedIn.publisher}: ${quotedIn.title}`}>
        {word('quotedIn')}
        <span class="unseen"> {quotedIn.publisher}</span>
      </Away>
    </span>
  );
}

/** A link out of the extension. Anything but https comes from a broken corpus and is not followed. */
function Away({
  url,
  title,
  children,
}: {
  url: string;
  title: string;
  children: JSX.Element['props']['children'];
}): JSX.Element | null {
  if (!url.startsWith('https://')) return null;
  return (
    <a href={url} title={title} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
