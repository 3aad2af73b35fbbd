/** Claims the reader never wants marked, each with its way back. */
import type { JSX } from 'preact';
import { corpus } from '../corpus/index.ts';
import { word } from '../view/words.ts';
import type { SectionProps } from './Options.tsx';

export function HiddenClaims({ settings, change }: SectionProps): JSX.Element {
  const { hiddenClaims } = settings;
  if (!hiddenClaims.length) return <p class="quiet-text">{word('hiddenNone')}</p>;
  return (
    <ul class="list">
      {hiddenClaims.map((id) => (
        <li key={id}>
          <span>{corpus.claims.find((each) => each.id === id)?.claim ?? id}</span>
          <button
            type="button"
            class="button"
            onClick={() => void change({ hiddenClaims: hiddenClaims.filter((each) => each !== id) })}
          >
            {word('markAgain')}
            <span class="unseen"> {id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
