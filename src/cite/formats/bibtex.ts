/** BibTeX and BibLaTeX: one entry for the original, with the article its wording was taken from named in it. */
import type { StatementView } from '../../corpus/types.ts';
import { voice } from '../attribution.ts';
import { splitDay, splitName, writeDay } from '../names.ts';
import { citationKey } from '../slug.ts';
import type { Citation } from '../types.ts';
import { escapeLatex, latexUrl } from './latex.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function bibtex(view: StatementView): Citation {
  const { year, month } = splitDay(view.published);
  return entry('misc', view, {
    author: braced(writeAuthor(view.author)),
    title: braced(`{${escapeLatex(view.title)}}`), // the inner braces keep its capitals
    howpublished: braced(`${escapeLatex(view.site)}, \\url{${latexUrl(view.url)}}`),
    year: `${year}`,
    month: MONTHS[month - 1] ?? 'jan',
    note: braced(`Posted ${writeDay(view.published)}. ${writePress(view)}. Accessed {accessed:long}`),
    annote: braced(writeWords(view)),
  });
}

export function biblatex(view: StatementView): Citation {
  return entry('online', view, {
    author: braced(writeAuthor(view.author)),
    title: braced(`{${escapeLatex(view.title)}}`),
    date: braced(view.published),
    organization: braced(escapeLatex(view.site)),
    url: braced(latexUrl(view.url)),
    urldate: braced('{accessed:iso}'),
    langid: braced('english'),
    addendum: braced(writePress(view)),
    annotation: braced(writeWords(view)),
  });
}

function entry(type: string, view: StatementView, fields: Record<string, string>): Citation {
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)} = ${value},\n`);
  return { plain: `@${type}{${citationKey(view)},\n${lines.join('')}}` };
}

function braced(text: string): string {
  return `{${text}}`;
}

function writeAuthor(full: string): string {
  const { family, given } = splitName(full);
  return escapeLatex(given ? `${family}, ${given}` : family);
}

function writePress({ quotedIn: press }: StatementView): string {
  const when = `${escapeLatex(press.publisher)}, ${writeDay(press.published)}`;
  return `Quoted in “${escapeLatex(press.title)},” ${when}, \\url{${latexUrl(press.url)}}`;
}

/** The statement itself, for the reader's own files: no style prints it. */
function writeWords(view: StatementView): string {
  return `${escapeLatex(voice(view))}: “${escapeLatex(view.quote)}”`;
}
