/** The first stage: does this text speak of us at all? One regular expression, before any other work. */
import type { PageText } from './types.ts';

/** Names that a page on the topic can hardly do without, with the ways they are misspelt. */
export const TOPIC = /k(?:or+as+ami|or+a\b)|as+ami\b|makor+a|bryke|konie?[tn][sz]+[kc]|di ?martino|\btlok\b/i;

export function mentionsTopic({ title, before = [], paragraphs }: PageText): boolean {
  return (
    TOPIC.test(title) ||
    before.some((text) => TOPIC.test(text)) ||
    paragraphs.some((text) => TOPIC.test(text))
  );
}
