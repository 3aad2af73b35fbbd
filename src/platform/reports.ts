/**
 * Sentences the reader has reported as wrongly marked. Kept on this computer until the reader takes them away; the
 * sentence alone, never the address of the page it stood on.
 */
import type { ClaimId, StatementId } from '../corpus/types.ts';
import { VERDICTS, type Verdict } from '../engine/types.ts';
import { browser } from './browser.ts';

const KEY = 'reports';
/** The newest are kept. Two hundred sentences are some 50 kB. */
const MOST = 200;

export interface Report {
  text: string;
  claim: ClaimId;
  verdict: Verdict;
  statement: StatementId;
}

/** All reports, oldest first. What cannot be read as a report is left out. */
export async function loadReports(): Promise<Report[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  return readReports(stored[KEY]);
}

/** Hears every change of the reports, from whichever window it came. */
export function onReports(hear: (reports: Report[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) hear(readReports(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

let writing: Promise<unknown> = Promise.resolve();

/** @throws when the browser refuses to store */
export function addReport(report: Report): Promise<void> {
  return write((reports) => [...reports.filter((each) => each.text !== report.text), report].slice(-MOST));
}

/** Replaces all reports. @throws when the browser refuses to store */
export function saveReports(reports: Report[]): Promise<void> {
  return write(() => reports);
}

function write(change: (reports: Report[]) => Report[]): Promise<void> {
  const done = writing.then(async () => {
    await browser.storage.local.set({ [KEY]: change(await loadReports()) });
  });
  writing = done.catch(() => undefined);
  return done;
}

function readReports(stored: unknown): Report[] {
  return Array.isArray(stored) ? stored.filter(isReport) : [];
}

function isReport(value: unknown): value is Report {
  const { text, claim, verdict, statement } = (value ?? {}) as Partial<Record<keyof Report, unknown>>;
  const isText = (each: unknown): boolean => typeof each === 'string';
  return [text, claim, statement].every(isText) && (VERDICTS as readonly unknown[]).includes(verdict);
}
