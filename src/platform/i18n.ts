/** The strings of `_locales`, remembered: a page keeps its words when the extension is updated under it. */
import { browser } from './browser.ts';

const templates = new Map<string, string>();

/** Stands for themselves, so that a template can be kept and filled any number of times. */
const SLOTS = ['$1', '$2', '$3'];

/**
 * The template of a message, its slots still written `$1` to `$3`.
 * Empty when the locale has none by that name, or when the extension has gone before the first use.
 */
export function messageTemplate(name: string): string {
  const kept = templates.get(name);
  if (kept !== undefined) return kept;
  try {
    const template = browser.i18n.getMessage(name, SLOTS);
    templates.set(name, template);
    return template;
  } catch {
    return ''; // the extension has gone; the next card may still find the words it has used before
  }
}
