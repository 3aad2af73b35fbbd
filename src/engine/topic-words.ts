/** The first stage: does this text speak of us at all? One regular expression, before any other work. */
import type { PageText } from './types.ts';

/**
 * Names that a page on the topic can hardly do without, with the ways they are misspelt. Of those who speak of "the two"
 * all along, half name somebody else of the series.
 */
export const TOPIC =
  /k(?:or+as+ami|or+a\b|uvira)|as+ami\b|mako(?:r+a|\b)|bryke|konie?[tn][sz]+[kc]|di ?martino|\btlok\b|varrick|zhu ?li\b|zaheer|beifong/i;

export function mentionsTopic({ title, before = [], paragraphs }: PageText): boolean {
  return (
    TOPIC.test(title) ||
    before.some((text) => TOPIC.test(text)) ||
    paragraphs.some((text) => TOPIC.test(text))
  );
}
