/** A card for what was asked and not answered: that they did not speak to it is an answer too. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../icons.tsx';
import { direction, language, word } from '../words.ts';

export function SilentCard({ byKeyboard, onClose }: { byKeyboard: boolean; onClose(): void }): JSX.Element {
  const answer = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (byKeyboard) answer.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <div
      class="otr card"
      role="dialog"
      aria-labelledby="answer"
      lang={language()}
      dir={direction()}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id="answer" ref={answer} tabIndex={-1}>
          {word('silent')}
        </h2>
        <button type="button" class="icon-button" aria-label={word('close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <div class="body">
        <p>{word('silentText')}</p>
      </div>
    </div>
  );
}
