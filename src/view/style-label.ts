/** What a citation style is called in a menu. */
const LABELS: Record<string, string> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  apa: 'APA 7',
  mla: 'MLA 9',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  wikipedia: 'Wikipedia',
};

export function styleLabel(style: string): string {
  return LABELS[style] ?? style;
}
