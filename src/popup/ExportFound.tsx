/** What was found on the page, as a file in one of four formats. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { EXPORTS, type ExportFormat, exportFileName } from '../cite/export/index.ts';
import { askWhere, type Located } from '../platform/messages.ts';
import { saveFile } from '../view/save-file.ts';
import { word } from '../view/words.ts';
import type { PlacedSpot } from './findings.ts';
import { foundOn } from './found.ts';

/** @param spots those of the list as it is filtered */
export function ExportFound({ spots, tab }: { spots: readonly PlacedSpot[]; tab: number }): JSX.Element {
  const [saving, setSaving] = useState<string>();
  const save = async (format: ExportFormat): Promise<void> => {
    const found = foundOn(await locate(tab, spots), spots, new Date().toISOString());
    const name = exportFileName(found, format);
    saveFile({ name, type: format.type, text: format.write(found) });
    setSaving(name);
  };
  return (
    <section class="export" aria-labelledby="export">
      <h2 id="export">{word('exportFound')}</h2>
      <ul>
        {EXPORTS.map((format) => (
          <li key={format.id}>
            <button type="button" class="chip" onClick={() => void save(format)}>
              {word(`export_${format.id}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet-text" role="status">
        {saving && word('exportSaving', saving)}
      </p>
    </section>
  );
}

/** What the page and the frames of these spots say of themselves. */
async function locate(tab: number, spots: readonly PlacedSpot[]): Promise<Map<number, Located>> {
  const frames = new Map<number, Located>();
  for (const frame of new Set([0, ...spots.map((spot) => spot.frame)])) {
    const located = await askWhere(tab, frame);
    if (located) frames.set(frame, located);
  }
  return frames;
}
