/** Text and addresses inside the braces of a BibTeX field. */

/** Every character that LaTeX would take for a command, as the command that prints it. */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * Text as LaTeX prints it, in UTF-8 (the encoding of LaTeX itself since 2018 and of biber from the first). Hyphens in
 * a row would become one dash, two backticks or apostrophes a double quote. A straight double quote stays one: its
 * command does not exist in LaTeX's oldest font encoding.
 */
export function escapeLatex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&%#_^~<>|]/g, (mark) => COMMANDS[mark] ?? mark)
    .replace(/-(?=-)/g, '-{}')
    .replace(/([`'])(?=\1)/g, '$1{}');
}

/** An address as `\url` and biblatex's `url` take it: word for word, but for what would end it. */
export function latexUrl(url: string): string {
  return url.replace(
    /[\s{}\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
