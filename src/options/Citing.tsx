/** The citation style of the one-click button, with what it gives. */
import type { JSX } from 'preact';
import { corpus, viewStatement } from '../corpus/index.ts';
import { citable } from '../view/citable.ts';
import { styleLabel } from '../view/style-label.ts';
import { word } from '../view/words.ts';
import type { SectionProps } from './Options.tsx';

/** Short, and by the author whose name is harder to file. */
const EXAMPLE = 'korra-and-asami-fell-in-love';

export function Citing({ settings, change }: SectionProps): JSX.Element {
  const { citations } = citable(viewStatement(corpus, EXAMPLE));
  const current = citations.find(({ style }) => style === settings.style) ?? citations[0];
  return (
    <>
      <div class="row">
        <label for="style">{word('citingLabel')}</label>
        <select
          id="style"
          class="text"
          value={current?.style}
          onChange={(event) => void change({ style: event.currentTarget.value })}
        >
          {citations.map((each) => (
            <option key={each.style} value={each.style}>
              {styleLabel(each)}
            </option>
          ))}
        </select>
      </div>
      <p class="quiet-text" id="style-example">
        {word('citingExample')}
      </p>
      {current && (
        <pre class="citation" lang="en" dir="ltr">
          {current.plain}
        </pre>
      )}
    </>
  );
}
