/** The settings, alive: whoever changes them, in whichever window, every view follows. */
import { useEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings, saveSettings } from '../platform/settings.ts';
import type { Settings } from '../platform/settings-record.ts';
import { word } from './words.ts';

export interface LiveSettings {
  /** Undefined until they have been read. */
  settings: Settings | undefined;
  /** Why they are not as the reader left them, or could not be kept. */
  problem: string | undefined;
  change(change: Partial<Settings>): Promise<void>;
}

export function useSettings(couldNotSave: string): LiveSettings {
  const [settings, setSettings] = useState<Settings>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    const hear = (read: Awaited<ReturnType<typeof loadSettings>>): void => {
      setSettings(read.settings);
      setProblem(read.problem && word(read.problem.is, read.problem.lost?.join(', ') ?? ''));
    };
    onSettings(hear, stop.signal);
    void loadSettings().then((read) => !stop.signal.aborted && hear(read));
    return () => stop.abort();
  }, []);
  return {
    settings,
    problem,
    async change(change) {
      try {
        setSettings(await saveSettings(change));
      } catch {
        setProblem(couldNotSave); // the switch springs back, because `settings` has not changed
      }
    },
  };
}
