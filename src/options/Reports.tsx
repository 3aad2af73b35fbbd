/** Sentences the reader called wrong matches: to read, to give to us, to throw away. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { corpus } from '../corpus/index.ts';
import { loadReports, onReports, type Report, saveReports } from '../platform/reports.ts';
import { saveFile } from '../view/save-file.ts';
import { counted, word } from '../view/words.ts';

export function Reports(): JSX.Element {
  const [reports, setReports] = useState<Report[]>([]);
  const [gone, setGone] = useState<Report[]>();
  useEffect(() => {
    const stop = new AbortController();
    onReports(setReports, stop.signal);
    void loadReports().then(setReports, () => setReports([]));
    return () => stop.abort();
  }, []);
  const keep = async (next: Report[]): Promise<void> => {
    const before = reports;
    await saveReports(next);
    setGone(next.length ? undefined : before);
  };
  return (
    <>
      <p>{reports.length ? counted('reportsCount', reports.length) : word('reportsNone')}</p>
      {reports.length > 0 && (
        <>
          <ul class="list">
            {reports.map((each) => (
              <li key={each.text}>
                <span>
                  <span dir="auto">{each.text}</span>
                  <span class="quiet-text"> {corpus.claims.find(({ id }) => id === each.claim)?.claim}</span>
                </span>
              </li>
            ))}
          </ul>
          <div class="row">
            <button type="button" class="button" onClick={() => save(reports)}>
              {word('reportsExport')}
            </button>
            <button type="button" class="button" onClick={() => void keep([])}>
              {word('reportsClear')}
            </button>
          </div>
        </>
      )}
      {gone && (
        <button type="button" class="button" onClick={() => void keep(gone)}>
          {word('undo')}
        </button>
      )}
    </>
  );
}

/** What is kept of wrong matches, as a file for us; nothing is sent anywhere. */
function save(reports: Report[]): void {
  const text = `${JSON.stringify({ version: 1, reports }, null, 2)}\n`;
  saveFile({ name: 'on-the-record-wrong-matches.json', type: 'application/json', text });
}
