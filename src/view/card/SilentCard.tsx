/** A card for what was asked and not answered: that they did not speak to it is an answer too. */
import type { JSX } from 'preact';
import { word } from '../words.ts';
import { CardFrame } from './CardFrame.tsx';

export function SilentCard(props: { byKeyboard: boolean; onClose(): void }): JSX.Element {
  return (
    <CardFrame {...props} answer={word('silent')}>
      <div class="body">
        <p>{word('silentText')}</p>
      </div>
    </CardFrame>
  );
}
