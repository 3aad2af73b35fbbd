/** A citation that could not be copied: shown selected, with the keys to press. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { word } from './words.ts';

export function RefusedCopy({ text, onClose }: { text: string; onClose(): void }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    field.current?.scrollTo(0, 0); // selecting scrolls to the end
  }, []);
  const keys = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
  return (
    <div class="refused">
      <p id="refused">{word('copyRefused', keys)}</p>
      <textarea
        ref={field}
        readOnly
        rows={4}
        aria-labelledby="refused"
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button" onClick={onClose}>
        {word('close')}
      </button>
    </div>
  );
}
