/** Every way a statement can be taken away. Groups: to post, for Wikipedia, for papers, for reference managers. */
export const STYLES = [
  { id: 'plain', label: 'Plain text', group: 0 },
  { id: 'markdown', label: 'Markdown', group: 0 },
  { id: 'html', label: 'HTML', group: 0 },
  { id: 'bbcode', label: 'BBCode', group: 0 },
  { id: 'reply', label: 'Courteous reply', group: 0 },
  { id: 'link', label: 'Link to the words', group: 0 },
  { id: 'apa', label: 'APA 7', group: 2 },
  { id: 'mla', label: 'MLA 9', group: 2 },
  { id: 'chicago-notes', label: 'Chicago 17 note', group: 2 },
  { id: 'chicago-author-date', label: 'Chicago 17 author-date', group: 2 },
  { id: 'harvard', label: 'Harvard', group: 2 },
  { id: 'vancouver', label: 'Vancouver', group: 2 },
  { id: 'ieee', label: 'IEEE', group: 2 },
  { id: 'bibtex', label: 'BibTeX', group: 3 },
  { id: 'biblatex', label: 'BibLaTeX', group: 3 },
  { id: 'ris', label: 'RIS', group: 3 },
  { id: 'csl-json', label: 'CSL-JSON', group: 3 },
  { id: 'wikipedia-cite-web', label: 'Wikipedia reference', group: 1 },
  { id: 'wikipedia-quote', label: 'Wikipedia quotation', group: 1 },
] as const satisfies readonly { id: string; label: string; group: number }[];

export type StyleId = (typeof STYLES)[number]['id'];
