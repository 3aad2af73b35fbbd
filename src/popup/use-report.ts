/** Asks the frames of a tab what they have found, and follows what they say afterwards. */
import { useEffect, useState } from 'preact/hooks';
import { bringBoth } from '../platform/arrival.ts';
import { type Findings, onFindings, tellPage } from '../platform/messages.ts';
import { frontTab } from '../platform/shell.ts';
import { gather, type Report, takeIn } from './findings.ts';

export type TabReport = { kind: 'asking' } | { kind: 'cannot run' } | ({ kind: 'heard' } & Report);

export interface LiveReport {
  report: TabReport;
  tab: number | undefined;
}

/** @param given the tab to report on; the one the reader looks at when absent */
export function useReport(given: number | undefined): LiveReport {
  const [tab, setTab] = useState<number>();
  const [report, setReport] = useState<TabReport>({ kind: 'asking' });
  useEffect(() => {
    const stop = new AbortController();
    void follow(given, stop.signal, setTab, setReport);
    return () => stop.abort();
  }, [given]);
  return { report, tab };
}

async function follow(
  given: number | undefined,
  signal: AbortSignal,
  setTab: (tab: number) => void,
  setReport: (report: TabReport) => void,
): Promise<void> {
  const tab = given ?? (await frontTab());
  if (tab === undefined) return setReport({ kind: 'cannot run' });
  setTab(tab);
  const frames = new Map<number, Findings>();
  onFindings((findings, sender) => {
    if (sender.tab !== tab) return;
    takeIn(frames, sender.frame, findings);
    const report = gather(frames);
    if (report) setReport({ kind: 'heard', ...report });
  }, signal);
  await bringBoth(tab, 0); // a page that never mentioned the topic has no more than its gate
  const isThere = await tellPage(tab, { kind: 'report' });
  if (!isThere && !frames.size) setReport({ kind: 'cannot run' });
}
