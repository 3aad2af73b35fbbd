/** Every way a statement can be taken away, in the order of the menu. Imports nothing: menus show it everywhere. */
export const STYLES = [
  { id: 'plain', label: 'Plain text' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'html', label: 'HTML' },
  { id: 'bbcode', label: 'BBCode' },
  { id: 'reply', label: 'Courteous reply' },
  { id: 'link', label: 'Link to the words' },
  { id: 'apa', label: 'APA 7' },
  { id: 'mla', label: 'MLA 9' },
  { id: 'chicago-notes', label: 'Chicago 17 note' },
  { id: 'chicago-author-date', label: 'Chicago 17 author-date' },
  { id: 'harvard', label: 'Harvard' },
  { id: 'vancouver', label: 'Vancouver' },
  { id: 'ieee', label: 'IEEE' },
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'biblatex', label: 'BibLaTeX' },
  { id: 'ris', label: 'RIS' },
  { id: 'csl-json', label: 'CSL-JSON' },
  { id: 'wikipedia-cite-web', label: 'Wikipedia reference' },
  { id: 'wikipedia-quote', label: 'Wikipedia quotation' },
] as const satisfies readonly { id: string; label: string }[];

export type StyleId = (typeof STYLES)[number]['id'];
