/** Every string the reader sees, by its name in `_locales`. The names are checked by the compiler, the texts cost nothing here. */
import type messages from '../../public/_locales/en/messages.json';
import { messageTemplate } from '../platform/i18n.ts';

export type Word = keyof typeof messages;
/** Names that exist in the plural forms `_one`, `_other` (and, in other languages, `_zero`, `_two`, `_few`, `_many`). */
export type Counted = Word extends infer W ? (W extends `${infer Stem}_other` ? Stem : never) : never;

/** A string of the reader's language, its slots `$1` to `$3` filled in order. */
export function word(name: Word, ...fill: (string | number)[]): string {
  return fillTemplate(messageTemplate(name), fill);
}

/** A string in the plural form that the language wants for this number; slot `$1` is the number. */
export function counted(stem: Counted, n: number, ...fill: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(n);
  const template = messageTemplate(`${stem}_${form}`) || messageTemplate(`${stem}_other`);
  return fillTemplate(template, [n, ...fill]);
}

/** The language of the strings, which is not always the browser's: they fall back to English. */
export function language(): string {
  return messageTemplate('language') || 'en';
}

/** The direction of the strings. */
export function direction(): 'ltr' | 'rtl' {
  return messageTemplate('direction') === 'rtl' ? 'rtl' : 'ltr';
}

function fillTemplate(template: string, fill: (string | number)[]): string {
  return template.replace(/\$([1-3])/g, (slot, n: string) => String(fill[Number(n) - 1] ?? slot));
}
