/** The pseudo-locale: English made longer, with letters from elsewhere, so that what does not fit or is not translated shows. */

const LETTERS: Record<string, string> = {
  a: 'å',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  y: 'ý',
  A: 'Å',
  E: 'É',
  O: 'Ö',
};

/** A message some 40 % longer, in brackets, its slots kept. In `rtl` it is wrapped so that it runs from right to left. */
export function pseudo(name: string, text: string, direction: 'ltr' | 'rtl'): string {
  if (name === 'language') return direction === 'rtl' ? 'ar-XB' : 'en-XA';
  if (name === 'direction') return direction;
  const letters = text.replace(/[a-zA-Z]/g, (letter) => LETTERS[letter] ?? letter);
  const longer = `${letters} ${'one two three four five six seven eight nine ten eleven twelve'.slice(0, Math.ceil(text.length * 0.4))}`;
  // an override, not an embedding: only so do Latin letters run the other way
  return direction === 'rtl' ? `\u202e${longer}\u202c` : `[${longer}]`;
}
