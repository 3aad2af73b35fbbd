/** Where pages are read, and where they are left alone. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Switch } from '../view/Switch.tsx';
import { word } from '../view/words.ts';
import type { SectionProps } from './Options.tsx';
import { siteName } from './site-name.ts';

export function Sites({ settings, change }: SectionProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { offSites } = settings;
  const add = (event: Event): void => {
    event.preventDefault();
    const site = siteName(typed);
    setWrong(!site);
    field.current?.focus();
    if (!site) return;
    setTyped('');
    if (!offSites.includes(site)) void change({ offSites: [...offSites, site].sort() });
  };
  const remove = (site: string): void => {
    field.current?.focus(); // the button that had it is about to go
    void change({ offSites: offSites.filter((each) => each !== site) });
  };
  return (
    <>
      <Switch label={word('checkEverywhere')} isOn={settings.on} onChange={(on) => void change({ on })} />
      <h3>{word('offSites')}</h3>
      {offSites.length === 0 && <p class="quiet-text">{word('offSitesNone')}</p>}
      <ul class="list">
        {offSites.map((site) => (
          <li key={site}>
            <span dir="ltr">{site}</span>
            <button type="button" class="button" onClick={() => remove(site)}>
              {word('checkAgain')}
              <span class="unseen"> {site}</span>
            </button>
          </li>
        ))}
      </ul>
      <form class="row" onSubmit={add}>
        <label for="site">{word('offSiteAdd')}</label>
        <input
          id="site"
          ref={field}
          class="text"
          dir="ltr"
          value={typed}
          placeholder="forum.example.org"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isWrong}
          aria-describedby="site-wrong"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {word('add')}
        </button>
        <span id="site-wrong" role="status">
          {isWrong && word('offSiteWrong')}
        </span>
      </form>
    </>
  );
}
