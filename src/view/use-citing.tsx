/**
 * Citing a statement: one click copies in the style last used; the menu behind it copies in another and remembers that
 * one. Given as two pieces, because a card lays the sheet over itself and a list opens it below the buttons.
 */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CitationView } from '../platform/messages.ts';
import { Drawing } from './Drawing.tsx';
import { RefusedCopy } from './RefusedCopy.tsx';
import { Sheet } from './Sheet.tsx';
import { groupStyles, styleLabel } from './style-label.ts';
import { word } from './words.ts';

export interface CitingOptions {
  citations: CitationView[];
  style: string;
  /** Whose words: part of the buttons' names where several stand in a list. */
  of?: string;
  /** Copies, and answers whether the browser has really taken it. */
  onCopy(citation: CitationView): Promise<boolean>;
  onStyle(style: string): void;
}

export interface Citing {
  buttons: JSX.Element | null;
  sheet: JSX.Element | null;
  /** Copies in the style of the button, as a press on it does. */
  copy(): void;
  close(): void;
}

type State = { now: 'idle' | 'choosing' } | { now: 'done' | 'refused'; citation: CitationView };

export function useCiting({ citations, style, of, onCopy, onStyle }: CitingOptions): Citing {
  const [state, setState] = useState<State>({ now: 'idle' });
  const [chosen, setChosen] = useState<string>(); // at once, though the setting may take a moment or not be heard here
  useEffect(() => setChosen(undefined), [style]);
  const current = citations.find((each) => each.style === (chosen ?? style)) ?? citations[0];
  const close = (): void => setState({ now: 'idle' });
  if (!current) return { buttons: null, sheet: null, copy: close, close };

  const copyAs = async (citation: CitationView): Promise<void> => {
    close();
    const taken = await onCopy(citation);
    setState({ now: taken ? 'done' : 'refused', citation });
  };
  const copy = (): void => void copyAs(current);
  const choose = (citation: CitationView): void => {
    setChosen(citation.style);
    onStyle(citation.style);
    void copyAs(citation);
  };
  const done = state.now === 'done' ? state.citation : undefined;
  const inStyle = word('copyStyle', styleLabel(current));
  const buttons = (
    <span class="split">
      <button type="button" class="button main" title={styleLabel(current)} onClick={copy}>
        {done ? <Drawing name="done" /> : <Drawing name="copy" />}
        {word(done ? 'copied' : 'copyCitation')}
        {of && <span class="unseen"> {of}</span>}
      </button>
      <button
        type="button"
        class="button main"
        aria-expanded={state.now === 'choosing'}
        aria-label={of ? `${inStyle} ${of}` : inStyle}
        title={inStyle}
        onClick={() => setState({ now: state.now === 'choosing' ? 'idle' : 'choosing' })}
      >
        <Drawing name="down" />
      </button>
      <span class="unseen" role="status">
        {done && word('copiedAs', styleLabel(done))}
      </span>
    </span>
  );
  const sheet =
    state.now === 'choosing' ? (
      <Sheet label={word('copyAs')} onClose={close}>
        {groupStyles(citations).map((group) => (
          <ul key={group[0]?.style} class="styles">
            {group.map((each) => (
              <li key={each.style}>
                <button
                  type="button"
                  class="chip"
                  aria-pressed={each === current}
                  onClick={() => choose(each)}
                >
                  {styleLabel(each)}
                </button>
              </li>
            ))}
          </ul>
        ))}
      </Sheet>
    ) : state.now === 'refused' ? (
      <Sheet label={word('copyFailed')} onClose={close}>
        <RefusedCopy text={state.citation.plain} onClose={close} />
      </Sheet>
    ) : null;
  return { buttons, sheet, copy, close };
}
