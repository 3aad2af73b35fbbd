/** What a user would have seen in a window: the list of marks with the creators' words, and a picture of a card. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { corpus, viewStatement } from '../../src/corpus/index.ts';
import type { Verdict } from '../../src/engine/types.ts';
import type { FoundSpot } from '../../src/platform/messages.ts';
import type { Driver } from '../browsers/driver.ts';
import { askFindings } from '../browsers/findings.ts';
import { hoverMark, settledMarks } from '../browsers/screen.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const VERDICT_WORDS = {
  supports: 'They say so too',
  contradicts: 'They say otherwise',
  context: 'What they said about it',
  quote: 'Their own words',
  misquote: 'Not quite their words',
} satisfies Record<Verdict, string>;

/** Opens the page, prints what was marked, saves a picture. */
export async function report(driver: Driver, url: string, say: (line: string) => void): Promise<void> {
  const tab = await driver.open(url);
  const marks = await settledMarks(tab).catch(() => []); // a page without claims has none, however long one waits
  const findings = await askFindings(driver);
  await tab.toFront();
  const spots = findings.flatMap((heard) => heard.findings.spots);
  say(listing(spots));

  const folder = join(ROOT, 'dist', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const picture = join(folder, `start-${driver.name}.png`);
  const shown = marks.find(({ verdict }) => verdict === 'contradicts') ?? marks[0];
  if (shown) await hoverMark(tab, shown.text);
  writeFileSync(picture, await tab.screenshot());
  say(
    `${shown ? 'A picture with an open card' : 'A picture of the page'}: ${relative(process.cwd(), picture)}`,
  );
}

/** The marks as a readable list. */
export function listing(spots: readonly FoundSpot[]): string {
  if (spots.length === 0) return '\nNothing on this page was marked.\n';
  const items = spots.map((spot, index) => {
    const statement = spot.statements[0];
    const { quote, speaker, published } = statement
      ? viewStatement(corpus, statement)
      : { quote: '', speaker: '', published: '' };
    return [
      `${String(index + 1).padStart(3)}. ${spot.text.replace(/\s+/g, ' ')}`,
      `     ${spot.verdict}: ${VERDICT_WORDS[spot.verdict]}.`,
      `     ${speaker}, ${published}: “${quote}”`,
    ].join('\n');
  });
  return `\n${items.join('\n\n')}\n\n${spots.length} ${spots.length === 1 ? 'claim' : 'claims'} marked.\n`;
}
