/** Everything as on the first day, and one step back from it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DEFAULTS, type Settings } from '../platform/settings-record.ts';
import { word } from '../view/words.ts';
import type { SectionProps } from './Options.tsx';

export function Reset({ settings, change }: SectionProps): JSX.Element {
  const [before, setBefore] = useState<Settings>();
  const reset = (): void => {
    setBefore(settings);
    void change(DEFAULTS);
  };
  const undo = (kept: Settings): void => {
    setBefore(undefined);
    void change(kept);
  };
  return (
    <>
      <p class="quiet-text">{word('resetText')}</p>
      <div class="row">
        <button type="button" class="button" onClick={reset}>
          {word('resetButton')}
        </button>
        {before && (
          <button type="button" class="button" onClick={() => undo(before)}>
            {word('undo')}
          </button>
        )}
        <span role="status">{before && word('resetDone')}</span>
      </div>
    </>
  );
}
