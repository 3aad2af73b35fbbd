/** How a claim is restated beside an answer. */
import { isDenied } from './denied.ts';
import { word } from './words.ts';

/** What stands before the restated claim. */
export function beforeClaim(...of: Parameters<typeof isDenied>): string {
  return word(isDenied(...of) ? 'deniesClaim' : 'speaksTo');
}
