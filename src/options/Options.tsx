/** The settings: one page, everything on it, each change in force at once in every open tab. */
import type { JSX } from 'preact';
import { version } from '../platform/own-pages.ts';
import type { Settings } from '../platform/settings-record.ts';
import { NamePlate } from '../view/NamePlate.tsx';
import { useSettings } from '../view/use-settings.ts';
import { type Word, word } from '../view/words.ts';
import { CheckText } from './CheckText.tsx';
import { Citing } from './Citing.tsx';
import { HiddenClaims } from './HiddenClaims.tsx';
import { Marks } from './Marks.tsx';
import { Reports } from './Reports.tsx';
import { Reset } from './Reset.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { TheRecord } from './TheRecord.tsx';
import { Verdicts } from './Verdicts.tsx';

/** What each section gets: the settings in force, and the way to change them. */
export interface SectionProps {
  settings: Settings;
  change(change: Partial<Settings>): Promise<void>;
}

const SECTIONS: { id: string; title: Word; Body: (props: SectionProps) => JSX.Element }[] = [
  { id: 'sites', title: 'sitesTitle', Body: Sites },
  { id: 'marks', title: 'marksTitle', Body: Marks },
  { id: 'verdicts', title: 'verdictsTitle', Body: Verdicts },
  { id: 'citing', title: 'citingTitle', Body: Citing },
  { id: 'hidden', title: 'hiddenTitle', Body: HiddenClaims },
  { id: 'reports', title: 'reportsTitle', Body: Reports },
  { id: 'check', title: 'checkTitle', Body: CheckText },
  { id: 'record', title: 'recordTitle', Body: TheRecord },
  { id: 'shortcuts', title: 'shortcutsTitle', Body: Shortcuts },
  { id: 'reset', title: 'resetTitle', Body: Reset },
];

export function Options(): JSX.Element {
  const { settings, problem, change } = useSettings(word('notSaved'));
  return (
    <div class="layout">
      <header>
        <NamePlate level="h1" />
        <nav aria-label={word('settings')}>
          <ul>
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{word(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {settings &&
          SECTIONS.map(({ id, title, Body }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
              <h2 id={`${id}-title`}>{word(title)}</h2>
              <Body settings={settings} change={change} />
            </section>
          ))}
        <footer class="quiet-text">
          <p>{word('privacyLine')}</p>
          <p>{word('versionLine', version())}</p>
        </footer>
      </main>
    </div>
  );
}
