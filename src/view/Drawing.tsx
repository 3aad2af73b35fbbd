/**
 * Icons and the shapes of verdicts, drawn for this product on a 20-unit grid, in one weight. They say nothing to a screen
 * reader: the text beside them, or the label of their button, does.
 *
 * How they are drawn is data (`drawings.json`), provided before the first one is shown: our own pages carry it, a page
 * that is marked gets it from the background, so that no other has to load it.
 */
import type { JSX } from 'preact';
import type { Verdict } from '../engine/types.ts';
import type { Sheets } from '../platform/messages.ts';
import type drawings from './drawings.json';

/**
 * The verdicts' shapes tell them without colour: a tick that rests on a line, as what is on the record does; a line that
 * turns back; something said beside it; quotation marks; and the same above a wavering line.
 */
type Name = keyof typeof drawings;

let provided: Sheets['drawings'] = {};

/** Gives all drawings of this document how they are drawn. */
export function provideDrawings(all: Sheets['drawings']): void {
  provided = all;
}

/** @param kind its classes */
export function Drawing({ name, kind }: { name: Name; kind?: string }): JSX.Element {
  const { line, filled, dots, dot } = provided[name] ?? {};
  return (
    <svg class={kind} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {filled && <path class="solid" d={filled} />}
      {line && <path d={line} />}
      {dots && <path d={dots} stroke-width={dot} />}
    </svg>
  );
}

/** The shape of a verdict. */
export function VerdictShape({ verdict }: { verdict: Verdict }): JSX.Element {
  return <Drawing name={verdict} kind={`shape ${verdict}`} />;
}
