/**
 * The prose styles: the official style file of each, and the few words of its manual for what one publication took
 * from another. To add a style, put its file beside the others, name it here and in `src/cite/styles.ts`, and run
 * `npm run citations`.
 */

export interface ProseStyle {
  id: string;
  /** File in `styles/`, without `.csl`. */
  file: string;
  /** Joins the original and the article that quotes it. A new line where a full stop may not follow an address. */
  quotedIn: string;
  /** False where the manual sets a reference in one face throughout. */
  italics?: false;
  /** Stands between a speaker and the source that quotes that speaker. */
  quoting: string;
}

export const PROSE_STYLES: readonly ProseStyle[] = [
  // Publication Manual, 7th ed., 8.6: "as cited in"; 9.35: no full stop after an address.
  { id: 'apa', file: 'apa', quotedIn: '\nAs cited in ', quoting: ', as cited in ' },
  // MLA Handbook, 9th ed., 6.77: "qtd. in".
  { id: 'mla', file: 'modern-language-association', quotedIn: ' Qtd. in ', quoting: ', qtd. in ' },
  // Chicago Manual of Style, 17th ed., 14.260: one note, the original first, ", quoted in".
  {
    id: 'chicago-notes',
    file: 'chicago-fullnote-bibliography',
    quotedIn: ', quoted in ',
    quoting: ', quoted in ',
  },
  // 17th ed., 15.56: "Quoted in".
  {
    id: 'chicago-author-date',
    file: 'chicago-author-date',
    quotedIn: ' Quoted in ',
    quoting: ', quoted in ',
  },
  { id: 'harvard', file: 'harvard-cite-them-right', quotedIn: ' Quoted in ', quoting: ', quoted in ' },
  // Citing Medicine: no italics anywhere, a colon after "In" and its like.
  { id: 'vancouver', file: 'vancouver', italics: false, quotedIn: '\nQuoted in: ', quoting: ', quoted in: ' },
  { id: 'ieee', file: 'ieee', quotedIn: '\nQuoted in ', quoting: ', quoted in ' },
];
