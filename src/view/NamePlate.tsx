/** The name plate: quotation marks that stand on a line, as words on the record do. */
import type { JSX } from 'preact';
import { word } from './words.ts';

/** The sign alone, as the icon of the extension shows it. */
export function Sign(): JSX.Element {
  return (
    <svg class="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="sign-ground" width="32" height="32" rx="7" />
      <g class="sign-marks">
        <path d={SIGN_MARK} />
        <path d={SIGN_MARK} transform="translate(11)" />
      </g>
      <rect class="sign-line" x="6" y="23" width="20" height="3" rx="1.5" />
    </svg>
  );
}

/** One opening quotation mark of the sign, in a square of 32. */
const SIGN_MARK = 'M6.4 15.6c0-5 2.2-8.4 6.5-10l1 2.2c-2.2 1-3.4 2.4-3.6 4.2a3.9 3.9 0 1 1-3.9 3.6z';

export function NamePlate({ level }: { level: 'h1' | 'p' }): JSX.Element {
  const Tag = level;
  return (
    <Tag class="plate">
      <Sign />
      <span class="plate-name">{word('shortName')}</span>
    </Tag>
  );
}
