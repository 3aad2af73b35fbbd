/** The spots of the list as an export takes them: with the page's address and where on it the words stand. */
import type { Found } from '../cite/export/index.ts';
import { corpus, viewClaim, viewStatement } from '../corpus/index.ts';
import type { Located } from '../platform/messages.ts';
import type { PlacedSpot } from './findings.ts';

/** @param frames what the tab's frames say of themselves; 0 is the page. One that does not answer is left out. */
export function foundOn(
  frames: ReadonlyMap<number, Located>,
  spots: readonly PlacedSpot[],
  retrieved: string,
): Found {
  const { url = '', title = '' } = frames.get(0) ?? {};
  return {
    page: { url, title },
    retrieved,
    spots: spots.flatMap(({ frame, key, text, prefix, suffix, verdict, claim, statements: [best] }) => {
      const inner = frame === 0 ? undefined : frames.get(frame)?.url;
      const position = frames.get(frame)?.positions[key];
      if (best === undefined) return [];
      return {
        exact: text,
        prefix,
        suffix,
        verdict,
        claim: viewClaim(corpus, claim).claim,
        statement: viewStatement(corpus, best),
        ...(inner ? { frame: inner } : {}),
        ...(position ? { position } : {}),
      };
    }),
  };
}
