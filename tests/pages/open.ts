/** Opens a fixture page inside the document of a test in the browser, and clears it away again. */

/** What stands in a page's `.spots.json`: the oddity in words, and the words that are to be marked, in reading order. */
export interface Expected {
  oddity: string;
  marks: string[];
}

const SOURCES = import.meta.glob<string>('./*.html', { query: '?raw', import: 'default', eager: true });
const EXPECTED = import.meta.glob<Expected>('./*.spots.json', { import: 'default', eager: true });

/** Pages that would take the test's own document apart: a content script has a world of its own. */
const ONLY_FROM_OUTSIDE = ['image-names'];

/** The names of the fixture pages that can be opened in a test's document. */
export const PAGES: string[] = Object.keys(SOURCES)
  .map((file) => file.slice(2, -5))
  .filter((name) => !ONLY_FROM_OUTSIDE.includes(name));

export function expectedOf(name: string): Expected {
  const expected = EXPECTED[`./${name}.spots.json`];
  if (!expected) throw new Error(`tests/pages/${name}.spots.json is missing.`);
  return expected;
}

/** Puts a fixture page in place of the document's own content and runs its scripts. @returns what takes it away. */
export function openPage(name: string): () => void {
  const page = new DOMParser().parseFromString(SOURCES[`./${name}.html`] ?? '', 'text/html');
  const { title } = document;
  const added: Element[] = [];
  document.title = page.title;
  for (const attribute of page.documentElement.attributes) {
    document.documentElement.setAttribute(attribute.name, attribute.value);
  }
  document.body.replaceChildren(...document.adoptNode(page.body).childNodes);
  for (const element of page.head.querySelectorAll('style, script')) {
    const copy = document.createElement(element.localName);
    copy.textContent = element.textContent?.replace(/addEventListener\('DOMContentLoaded', \(\) => (\{[\s\S]*\})\);/, '$1') ?? '';
    document.head.append(copy);
    added.push(copy);
  }
  return () => {
    for (const element of added) element.remove();
    document.title = title;
    document.documentElement.removeAttribute('dir');
    document.body.replaceChildren();
  };
}
