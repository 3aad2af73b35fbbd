/** The settings as a record: defaults, and how a stored record of any shape becomes one. Pure. */
import { VERDICTS, type Verdict } from '../engine/types.ts';

export interface Settings {
  /** Whether pages are checked at all. */
  on: boolean;
  /** Hosts where pages are left alone. */
  offSites: string[];
  /** Citation style of the one-click button; the last one used. */
  style: string;
  marks: 'underline' | 'underline and tint' | 'none';
  strength: 'faint' | 'normal' | 'strong';
  cards: boolean;
  /** Verdicts that are marked. */
  verdicts: Verdict[];
  /** Claims the reader never wants marked. */
  hiddenClaims: string[];
  /** Whether a claim repeated within one comment is marked each time. */
  everyRepeat: boolean;
}

export const DEFAULTS: Settings = {
  on: true,
  offSites: [],
  style: 'plain',
  marks: 'underline and tint',
  strength: 'normal',
  cards: true,
  verdicts: [...VERDICTS],
  hiddenClaims: [],
  everyRepeat: false,
};

export const SETTINGS_VERSION = 1;

/** What went wrong, by the name of the sentence that says so, and the settings concerned. */
export interface SettingsProblem {
  is: 'settingsUnreadable' | 'settingsOfOtherVersion' | 'settingsDamaged' | 'settingsNoAccess';
  lost?: string[];
}

export interface ReadSettings {
  settings: Settings;
  /** Present when the record could not be used as it was. */
  problem?: SettingsProblem;
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const oneOf =
  (...choices: string[]) =>
  (value: unknown): boolean =>
    choices.includes(value as string);

const IS_RIGHT: Record<keyof Settings, (value: unknown) => boolean> = {
  on: isBoolean,
  offSites: isTexts,
  style: (value) => typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value),
  marks: oneOf('underline', 'underline and tint', 'none'),
  strength: oneOf('faint', 'normal', 'strong'),
  cards: isBoolean,
  verdicts: (value) => isTexts(value) && (value as string[]).every(oneOf(...VERDICTS)),
  hiddenClaims: isTexts,
  everyRepeat: isBoolean,
};

/**
 * Reads a stored record of unknown shape. Every usable field is kept; anything else falls back to its default and is
 * named in `problem`. A record of a later version is not touched: defaults apply.
 */
export function readSettings(record: unknown): ReadSettings {
  if (record === undefined || record === null) return { settings: { ...DEFAULTS } };
  if (typeof record !== 'object' || Array.isArray(record)) {
    return { settings: { ...DEFAULTS }, problem: { is: 'settingsUnreadable' } };
  }
  const stored = new Map<string, unknown>(Object.entries(record));
  const version = stored.get('version');
  if (typeof version !== 'number' || version > SETTINGS_VERSION) {
    return { settings: { ...DEFAULTS }, problem: { is: 'settingsOfOtherVersion' } };
  }
  const settings = { ...DEFAULTS };
  const lost: string[] = [];
  for (const [key, isRight] of Object.entries(IS_RIGHT)) {
    const value = stored.get(key);
    if (value === undefined) continue;
    if (isRight(value)) Object.assign(settings, { [key]: value });
    else lost.push(key);
  }
  return lost.length ? { settings, problem: { is: 'settingsDamaged', lost } } : { settings };
}
