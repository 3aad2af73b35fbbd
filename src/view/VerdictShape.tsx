/** The shape of a verdict, so that it is told without colour: agreeing, turning, bearing, quoting, altering. */
import type { JSX } from 'preact';
import type { Verdict } from '../engine/types.ts';

const MARKS = 'M3.2 12.6c0-3.7 1.6-6.3 4.8-7.6l.6 1.3c-1.7.8-2.6 1.9-2.8 3.3a2.7 2.7 0 1 1-2.6 3z';

const SHAPES = {
  // a tick that rests on a line, as what is on the record does
  supports: () => <path d="M4 8.5l4 4L16 4M3.5 17h13" />,
  // a line that turns back
  contradicts: () => <path d="M3.5 15.5H12a4.5 4.5 0 0 0 0-9H4M7.2 3L3.7 6.5 7.2 10" />,
  // something said beside it
  context: () => (
    <g>
      <path d="M3 4.5h14v9H9.5L6 16.8v-3.3H3z" />
      <path d="M6.8 9h.01M10 9h.01M13.2 9h.01" stroke-width="2" />
    </g>
  ),
  quote: () => (
    <g class="solid">
      <path d={MARKS} />
      <path d={MARKS} transform="translate(8)" />
    </g>
  ),
  misquote: () => (
    <g>
      <g class="solid">
        <path d={MARKS} transform="translate(0 -2.5)" />
        <path d={MARKS} transform="translate(8 -2.5)" />
      </g>
      <path d="M3 17c1.7-2 3-2 4.7 0s3 2 4.6 0 3-2 4.7 0" />
    </g>
  ),
} satisfies Record<Verdict, () => JSX.Element>;

export function VerdictShape({ verdict }: { verdict: Verdict }): JSX.Element {
  return (
    <svg class={`shape ${verdict}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {SHAPES[verdict]()}
    </svg>
  );
}
