/** The first page a reader sees: try it, what it reads and never sends, how to switch it off. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openSettings, shortcuts } from '../platform/own-pages.ts';
import { NamePlate } from '../view/NamePlate.tsx';
import { type Word, word } from '../view/words.ts';
import { Example } from './Example.tsx';

const NOTES = [
  ['welcomeReadsTitle', 'welcomeReads'],
  ['welcomeNeverTitle', 'welcomeNever'],
  ['welcomeOffTitle', 'welcomeOff'],
] as const satisfies [Word, Word][];

export function Welcome(): JSX.Element {
  const [popupKeys, setPopupKeys] = useState('');
  useEffect(() => {
    const find = (all: Awaited<ReturnType<typeof shortcuts>>): void =>
      setPopupKeys(all.find(({ name }) => name === '_execute_action')?.keys ?? '');
    shortcuts().then(find, () => setPopupKeys('')); // without shortcuts there is nothing to tell
  }, []);
  return (
    <>
      <header>
        <NamePlate level="p" />
      </header>
      <main>
        <h1>{word('welcomeTitle')}</h1>
        <p class="lead">{word('welcomeLead')}</p>
        <Example />
        <ol class="notes">
          {NOTES.map(([title, text]) => (
            <li key={title}>
              <h2>{word(title)}</h2>
              <p>{word(text)}</p>
            </li>
          ))}
        </ol>
        <p class="row">
          <button type="button" class="button main" onClick={() => void openSettings()}>
            {word('welcomeSettings')}
          </button>
          <a class="button" href="../popup/index.html?query=">
            {word('welcomeLookUp')}
          </a>
        </p>
        {popupKeys && <p class="quiet-text">{word('welcomeKeys', popupKeys)}</p>}
        <p class="quiet-text">{word('welcomeRights')}</p>
      </main>
    </>
  );
}
