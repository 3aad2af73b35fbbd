/** What the buttons of a card do, whether it was met by a pointer or asked for. */
import { copy } from '../../platform/clipboard.ts';
import { askToKeep } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings-record.ts';
import type { CardActions } from './mount.tsx';

export interface Acting {
  /** The claim of the card; undefined when the creators did not speak to it. */
  claim: string | undefined;
  site: string;
  settings(): Settings;
  close(): void;
  /** The words were no such claim. */
  onWrong(): void;
}

export function actionsFor({ claim, site, settings, close, onWrong }: Acting): CardActions {
  const change = (key: 'hiddenClaims' | 'offSites', one: string): void => {
    close();
    askToKeep({ settings: { [key]: [...new Set([...settings()[key], one])] } });
  };
  return {
    onCopy: copy,
    onStyle: (style) => askToKeep({ settings: { style } }),
    onClose: close,
    onHideClaim: () => claim && change('hiddenClaims', claim),
    onOffHere: () => change('offSites', site),
    onWrongMatch() {
      close();
      onWrong();
    },
  };
}
