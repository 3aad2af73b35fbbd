/** The popup: what this page claims, and a look-up that works anywhere. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { openSettings } from '../platform/own-pages.ts';
import { Drawing } from '../view/Drawing.tsx';
import { NamePlate } from '../view/NamePlate.tsx';
import { Switch } from '../view/Switch.tsx';
import { Tabs } from '../view/Tabs.tsx';
import { useSettings } from '../view/use-settings.ts';
import { word } from '../view/words.ts';
import { LookUp } from './LookUp.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { useReport } from './use-report.ts';

export interface PopupProps {
  /** The tab to report on; the one the reader looks at when absent. */
  tab: number | undefined;
  /** What to look up at once. */
  query: string | undefined;
}

export function Popup({ tab, query }: PopupProps): JSX.Element {
  const live = useReport(tab);
  const { settings, problem, change } = useSettings(word('notSaved'));
  const [chosen, setChosen] = useState<'page' | 'look-up'>(query === undefined ? 'page' : 'look-up');
  const n = live.report.kind === 'heard' ? live.report.spots.length : 0;
  const site = live.report.kind === 'heard' ? live.report.site : undefined;
  const citing = { style: settings?.style ?? 'plain', onStyle: (style: string) => void change({ style }) };
  return (
    <>
      <header class="top">
        <NamePlate level="h1" />
        <button
          type="button"
          class="icon-button"
          aria-label={word('settings')}
          title={word('settings')}
          onClick={() => void openSettings()}
        >
          <Drawing name="settings" />
        </button>
      </header>
      <main>
        <Tabs<'page' | 'look-up'>
          label={word('shortName')}
          tabs={[
            { id: 'page', label: n ? word('tabPageCount', n) : word('tabPage') },
            { id: 'look-up', label: word('tabLookUp') },
          ]}
          chosen={chosen}
          onChoose={setChosen}
        >
          {problem && <p class="message">{problem}</p>}
          {chosen === 'page' ? (
            <OnThisPage {...live} {...citing} />
          ) : (
            <LookUp first={query ?? ''} {...citing} />
          )}
        </Tabs>
      </main>
      {settings && (
        <footer class="switches">
          {site && (
            <Switch
              label={word('checkSite', site)}
              isOn={!settings.offSites.includes(site)}
              onChange={(isOn) => {
                const others = settings.offSites.filter((each) => each !== site);
                void change({ offSites: isOn ? others : [...others, site] });
              }}
            />
          )}
          <Switch label={word('checkEverywhere')} isOn={settings.on} onChange={(on) => void change({ on })} />
        </footer>
      )}
    </>
  );
}
