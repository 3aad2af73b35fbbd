/** What every card is: a non-modal dialog with an answer line that can take the focus, a close button, and its own keys. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../engine/types.ts';
import { Drawing, VerdictShape } from '../Drawing.tsx';
import { direction, language, word } from '../words.ts';

export interface CardFrameProps {
  verdict?: Verdict | undefined;
  answer: string;
  /** Opened by keyboard: the answer line takes the focus. */
  byKeyboard: boolean;
  onClose(): void;
  /** The keys for copying were pressed while nothing is selected. */
  onCopyKeys?(): void;
  children: ComponentChildren;
}

export function CardFrame(props: CardFrameProps): JSX.Element {
  const { verdict, answer, byKeyboard, onClose, onCopyKeys, children } = props;
  const line = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (byKeyboard) line.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const isCopy = event.key === 'c' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (event.key === 'Escape') onClose();
    else if (onCopyKeys && isCopy && !hasSelection(event.target)) onCopyKeys();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class={`otr card ${verdict ?? ''}`}
      role="dialog"
      aria-labelledby="answer"
      lang={language()}
      dir={direction()}
      onKeyDown={onKeyDown}
    >
      <header>
        {verdict && <VerdictShape verdict={verdict} />}
        <h2 id="answer" ref={line} tabIndex={-1}>
          {answer}
        </h2>
        <button type="button" class="icon-button" aria-label={word('close')} onClick={onClose}>
          <Drawing name="close" />
        </button>
      </header>
      {children}
    </div>
  );
}

/** Whether the reader has selected words, which the keys for copying then mean. */
function hasSelection(at: EventTarget | null): boolean {
  return at instanceof HTMLTextAreaElement || String(getSelection()) !== '';
}
