/** The reference processor of the Citation Style Language on the official style files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { CslItem } from './items.ts';

const FOLDER = join(import.meta.dirname, 'styles');

/** Makes a writer for one style: items in, one reference (or full note) in HTML for each. */
export function createWriter(file: string): (items: CslItem[]) => string[] {
  let known = new Map<string, CslItem>();
  const engine = new CSL.Engine(
    {
      retrieveLocale: (language) =>
        readFileSync(join(FOLDER, `locales-${language === 'en-GB' ? 'en-GB' : 'en-US'}.xml`), 'utf8'),
      retrieveItem: (id) => known.get(id) ?? {},
    },
    readFileSync(join(FOLDER, `${file}.csl`), 'utf8'),
  );
  engine.setOutputFormat('html');
  return (items) => {
    known = new Map(items.map((item) => [item.id, item]));
    engine.updateItems([]); // forgets what it has read of earlier items under the same ids
    return items.map(({ id }) => {
      engine.updateItems([id]);
      const written =
        engine.opt.xclass === 'note'
          ? engine.previewCitationCluster(
              { citationItems: [{ id }], properties: { noteIndex: 1 } },
              [],
              [],
              'html',
            )
          : (engine.makeBibliography()[1][0] ?? '');
      return tidy(written);
    });
  };
}

/** Keeps italics and drops the boxes around a reference, its number included: the number is the reader's list's. */
function tidy(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">.*?<\/div>/gs, '')
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .trim();
}
