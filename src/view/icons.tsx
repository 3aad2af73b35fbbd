/**
 * Our icons: one weight, one 20-unit grid, drawn for this product. They say nothing to a screen reader; the text beside
 * them, or the label of their button, does.
 */
import type { JSX } from 'preact';

function icon(draw: () => JSX.Element): () => JSX.Element {
  return () => (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {draw()}
    </svg>
  );
}

export const CloseIcon = icon(() => <path d="M5 5l10 10M15 5L5 15" />);
export const CopyIcon = icon(() => (
  <g>
    <rect x="7" y="7" width="9.5" height="9.5" rx="1.8" />
    <path d="M13 4.8v-.5a1.8 1.8 0 0 0-1.8-1.8H4.3a1.8 1.8 0 0 0-1.8 1.8v6.9A1.8 1.8 0 0 0 4.3 13h.5" />
  </g>
));
export const DoneIcon = icon(() => <path d="M4 10.5l4 4 8-9" />);
export const DownIcon = icon(() => <path d="M5.5 8l4.5 4.5L14.5 8" />);
export const MoreIcon = icon(() => (
  <g class="solid">
    <circle cx="4.5" cy="10" r="1.6" />
    <circle cx="10" cy="10" r="1.6" />
    <circle cx="15.5" cy="10" r="1.6" />
  </g>
));
export const GoIcon = icon(() => <path class="mirrored" d="M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5" />);
export const SearchIcon = icon(() => (
  <path d="M8.8 14.5a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.4zM13 13l4.2 4.2" />
));
export const SettingsIcon = icon(() => (
  <g>
    <path d="M3 6h7M14.5 6H17M3 14h2.5M10 14h7" />
    <circle cx="12.2" cy="6" r="2.2" />
    <circle cx="7.8" cy="14" r="2.2" />
  </g>
));
