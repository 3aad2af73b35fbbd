/** Opens the popup. `?tab=ID` reports on that tab, `?query=words` looks them up: for the address bar, and for tests. */
import './engine.ts';
import { mountPage } from '../view/mount-page.tsx';
import { Popup } from './Popup.tsx';

const asked = new URLSearchParams(location.search);
const tab = Number(asked.get('tab') ?? Number.NaN);

mountPage(
  <Popup
    tab={Number.isInteger(tab) ? tab : undefined}
    query={asked.get('query') ?? asked.get('q') ?? undefined}
  />,
);
