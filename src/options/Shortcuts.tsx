/** The keyboard shortcuts as they are, and the way to the browser's page where they are changed. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openShortcuts, type Shortcut, shortcuts } from '../platform/own-pages.ts';
import { word } from '../view/words.ts';

export function Shortcuts(): JSX.Element {
  const [all, setAll] = useState<Shortcut[]>([]);
  const [isLost, setLost] = useState(false);
  useEffect(() => void shortcuts().then(setAll, () => setAll([])), []);
  return (
    <>
      <dl class="keys">
        {all.map(({ name, keys, description }) => (
          <div key={name}>
            <dt>{description || word('shortcutPopup')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet-text">{word('shortcutNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet-text">{word('shortcutAddress')}</p>
      <button
        type="button"
        class="button"
        onClick={() => void openShortcuts().then((isOpen) => setLost(!isOpen))}
      >
        {word('shortcutsChange')}
      </button>
      <p role="status">{isLost && word('shortcutsByHand')}</p>
    </>
  );
}
