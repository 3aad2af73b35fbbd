/** The background: listeners at top level, nothing remembered between wake-ups. */
import { bringBoth, bringPageScript } from '../platform/arrival.ts';
import {
  answerSpots,
  onAskedForSetup,
  onAskedToBring,
  onFindings,
  onKeep,
  tellPage,
} from '../platform/messages.ts';
import { addReport } from '../platform/reports.ts';
import { loadSettings, saveSettings } from '../platform/settings.ts';
import {
  message,
  offerOnSelection,
  onAddressBar,
  onCommand,
  onFirstRun,
  openPage,
} from '../platform/shell.ts';
import { count } from './badge.ts';
import { answerQuery, lookUp, prepare, sheets, spot } from './service.ts';
import { suggestionsFor } from './suggestions.ts';

answerSpots(spot);
onAskedToBring((tab, frame) => {
  const brought = bringPageScript(tab, frame);
  prepare(); // while the script is on its way
  return brought;
});
onAskedForSetup(async () => ({ settings: (await loadSettings()).settings, sheets }));
onFindings(count);
onKeep(({ settings, report }) =>
  Promise.all([settings && saveSettings(settings), report && addReport(report)]).then(() => true),
);

offerOnSelection('look-up', message('menuLookUp'), async (query, tab, frame) => {
  await bringBoth(tab, frame);
  const isThere = await tellPage(tab, { kind: 'answer', query, reply: answerQuery(query) }, frame);
  if (!isThere) await openLookUp(query); // the browser keeps us out of that page
});

onCommand((command, tab) => {
  if (command === 'next-claim') void tellPage(tab, { kind: 'step', by: 1 });
  else if (command === 'previous-claim') void tellPage(tab, { kind: 'step', by: -1 });
  else if (command === 'open-card') void tellPage(tab, { kind: 'open' });
});

onAddressBar(
  (text) => suggestionsFor(lookUp(text)),
  (text) => void openLookUp(text),
);

function openLookUp(query: string): Promise<void> {
  return openPage(`src/popup/index.html?query=${encodeURIComponent(query)}`);
}

onFirstRun(() => void openPage('src/welcome/index.html'));
