/** Settings in the browser's own storage: one small versioned record, never synchronised, never about pages. */
import { browser } from './browser.ts';
import { type ReadSettings, readSettings, SETTINGS_VERSION, type Settings } from './settings-record.ts';

const KEY = 'settings';
/** Where a record that could not be read is kept, so that nothing is lost. */
const ASIDE = 'settings-unreadable';

/** The settings in force; defaults, with the reason, when they cannot be read. */
export async function loadSettings(): Promise<ReadSettings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return readSettings(stored[KEY]);
  } catch {
    return { ...readSettings(undefined), problem: { is: 'settingsNoAccess' } };
  }
}

let writing: Promise<unknown> = /* @__PURE__ */ Promise.resolve();

/**
 * Changes some settings and keeps the rest as they are stored now. Writes of one context run one after another.
 * @throws when the browser refuses to store; nothing has changed then.
 */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const write = writing.then(async () => {
    const stored = await browser.storage.local.get(KEY);
    const { settings, problem } = readSettings(stored[KEY]);
    const next = { ...settings, ...change };
    const record: Record<string, unknown> = { [KEY]: { version: SETTINGS_VERSION, ...next } };
    if (problem) record[ASIDE] = stored[KEY];
    await browser.storage.local.set(record);
    return next;
  });
  writing = write.catch(() => undefined);
  return write;
}

/** Hears every change of the settings, from whichever window it came. */
export function onSettings(hear: (read: ReadSettings) => void, signal?: AbortSignal): void {
  onSettingsChanged((stored) => hear(readSettings(stored)), signal);
}

/** Hears that the settings have changed, with the record as it is stored. */
export function onSettingsChanged(hear: (stored: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[KEY]) hear(changes[KEY].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Whether pages of this host are checked. */
export function isOn(settings: Settings, site: string): boolean {
  return settings.on && !settings.offSites.includes(site);
}
