/**
 * The extension API as far as our own pages use it, in memory, so that they can be looked at in any state without an
 * extension around them. The state is named in the address: `?state=found&locale=pseudo`.
 */
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { pseudo } from './pseudo.ts';
import { answerAs, records } from './states.ts';

const asked = new URLSearchParams(location.search);
const locale = asked.get('locale');
const state = asked.get('state') ?? '';

type Hear = (message: unknown, sender: unknown) => unknown;
type HearChange = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

function event<Listener>(): {
  addListener(hear: Listener): void;
  removeListener(hear: Listener): void;
  all: Set<Listener>;
} {
  const all = new Set<Listener>();
  return { all, addListener: (hear) => void all.add(hear), removeListener: (hear) => void all.delete(hear) };
}

const onMessage = event<Hear>();
const onChanged = event<HearChange>();
const stored = new Map<string, unknown>(Object.entries(records(state)));

function getMessage(name: string, fill: string[] = []): string {
  const text = (english as Record<string, { message: string }>)[name]?.message ?? '';
  const said = locale ? pseudo(name, text, locale === 'pseudo-rtl' ? 'rtl' : 'ltr') : text;
  return said.replace(/\$([1-9])/g, (_, n: string) => fill[Number(n) - 1] ?? '');
}

const browser = {
  runtime: {
    id: 'gallery',
    onMessage,
    getURL: (path: string) => `/${path}`,
    getManifest: () => ({ version: '0.0.0' }),
    openOptionsPage: async () => undefined,
    sendMessage: async () => undefined,
  },
  i18n: { getMessage, getUILanguage: () => 'en' },
  storage: {
    local: {
      get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
      set: async (values: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(values)) {
          stored.set(key, newValue);
          for (const hear of onChanged.all) hear({ [key]: { newValue } }, 'local');
        }
      },
      remove: async (key: string) => {
        stored.delete(key);
        for (const hear of onChanged.all) hear({ [key]: {} }, 'local');
      },
    },
    onChanged,
  },
  tabs: {
    query: async () => [{ id: 1, url: 'https://forum.example/t/finale' }],
    create: async () => ({}),
    async sendMessage(_tab: number, message: { kind: string }) {
      if (message.kind !== 'report') return true;
      const answers = answerAs(state);
      if (!answers) throw new Error('Could not establish connection.');
      for (const [frame, findings] of answers.entries()) {
        for (const hear of onMessage.all)
          hear({ kind: 'findings', findings }, { id: 'gallery', tab: { id: 1 }, frameId: frame });
      }
      return true;
    },
  },
  scripting: { executeScript: async () => [] },
  commands: {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+Shift+R', description: '' },
      { name: 'next-claim', shortcut: 'Alt+Shift+N', description: getMessage('commandNext') },
      { name: 'previous-claim', shortcut: '', description: getMessage('commandPrevious') },
    ],
    openShortcutSettings: async () => undefined,
  },
};

export default browser;
