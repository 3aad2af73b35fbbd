import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings, saveSettings } from './settings.ts';
import { DEFAULTS, readSettings, SETTINGS_VERSION } from './settings-record.ts';

const store = vi.hoisted(() => ({ kept: new Map<string, unknown>(), refuses: '' }));
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => {
          if (store.refuses === 'get') throw new Error('no access');
          return store.kept.has(key) ? { [key]: store.kept.get(key) } : {};
        },
        set: async (values: object) => {
          if (store.refuses === 'set') throw new Error('QuotaExceededError');
          for (const [key, value] of Object.entries(values)) store.kept.set(key, value);
        },
      },
    },
  },
}));

beforeEach(() => {
  store.kept.clear();
  store.refuses = '';
});

const version = SETTINGS_VERSION;

describe('stored settings that cannot be used fall back to the defaults, and say so', () => {
  it.each<[string, unknown, string]>([
    ['a text', 'on', 'settingsUnreadable'],
    ['a number', 7, 'settingsUnreadable'],
    ['a list', [], 'settingsUnreadable'],
    ['no version', { on: false }, 'settingsOfOtherVersion'],
    ['a version of the wrong kind', { version: '1', on: false }, 'settingsOfOtherVersion'],
    ['a later version', { version: version + 1, on: false }, 'settingsOfOtherVersion'],
  ])('%s', async (_, record, is) => {
    store.kept.set('settings', record);
    expect(await loadSettings()).toEqual({
      settings: DEFAULTS,
      problem: { is },
    });
  });

  it('nothing stored is no problem', async () => {
    expect(await loadSettings()).toEqual({ settings: DEFAULTS });
  });

  it('a browser that gives no access is one', async () => {
    store.refuses = 'get';
    expect(await loadSettings()).toEqual({ settings: DEFAULTS, problem: { is: 'settingsNoAccess' } });
  });

  it.each(Object.keys(DEFAULTS))('only %s, when only that is damaged', (key) => {
    const { settings, problem } = readSettings({ version, cards: false, [key]: { not: 'this' } });
    expect(settings).toEqual({ ...DEFAULTS, ...(key === 'cards' ? {} : { cards: false }) });
    expect(problem).toEqual({ is: 'settingsDamaged', lost: [key] });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'a record that carries %s changes nothing else',
    (key) => {
      const record: unknown = JSON.parse(
        `{"version":${version},"cards":false,"${key}":{"on":false,"polluted":1}}`,
      );
      const { settings } = readSettings(record);
      expect(settings).toEqual({ ...DEFAULTS, cards: false });
      expect(Object.hasOwn(settings, key)).toBe(false);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

describe('saving', () => {
  it('keeps what is not changed', async () => {
    await saveSettings({ cards: false });
    await saveSettings({ style: 'apa' });
    expect((await loadSettings()).settings).toEqual({ ...DEFAULTS, cards: false, style: 'apa' });
  });

  it('loses none of a hundred changes made at once', async () => {
    const keys = ['on', 'cards', 'everyRepeat'] as const;
    const changes = Array.from({ length: 100 }, (_, at) => ({ [keys[at % 3] ?? 'on']: at >= 97 }));
    await Promise.all(changes.map((change) => saveSettings(change)));
    expect((await loadSettings()).settings).toMatchObject({ on: true, cards: true, everyRepeat: true });
  });

  it('keeps an unreadable record aside', async () => {
    const future = { version: version + 1, on: false };
    store.kept.set('settings', future);
    await saveSettings({ cards: false });
    expect(store.kept.get('settings-unreadable')).toEqual(future);
    expect(await loadSettings()).toEqual({ settings: { ...DEFAULTS, cards: false } });
  });

  it('that hits the quota fails openly, changes nothing, and does not block the next', async () => {
    await saveSettings({ cards: false });
    store.refuses = 'set';
    await expect(saveSettings({ on: false })).rejects.toThrow('Quota');
    store.refuses = '';
    expect((await loadSettings()).settings).toEqual({ ...DEFAULTS, cards: false });
    await expect(saveSettings({ style: 'mla' })).resolves.toMatchObject({ style: 'mla', cards: false });
  });
});
