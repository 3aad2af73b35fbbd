/** Whether a piece is a quotation at all: better silent than a chance likeness. */
import type { Piece } from './piece.ts';

export function accepts({ quoted, matched, coverage, longest, page }: Piece): boolean {
  if (!quoted)
    return (
      (longest.words >= 8 && longest.weight >= 3) ||
      (coverage >= 0.75 && longest.words >= 6 && longest.weight >= 2.2)
    );
  if (coverage > 0.95 && page.length >= 3) return matched >= 1.4;
  return coverage >= 0.45 && longest.words >= 4 && matched >= 2;
}
