/** The answer to a look-up of selected words, as a card beside the selection. */
import { copy } from '../../platform/clipboard.ts';
import type { SpotReply } from '../../platform/messages.ts';
import { loadSettings, saveSettings } from '../../platform/settings.ts';
import type { CardContent } from './content.ts';
import { datedToday } from './desk.ts';
import type { CardHost } from './mount.tsx';

/** Shows the best answer of a reply; nothing when the creators did not speak to it, which the popup then says. */
export async function showAnswer(card: CardHost, reply: SpotReply): Promise<void> {
  const content = bestOf(reply);
  const selection = getSelection();
  if (!content || !selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const { settings } = await loadSettings();
  const life = new AbortController();
  const close = (): void => {
    life.abort();
    card.hide(true);
  };
  const within = range.commonAncestorContainer;
  card.show({
    content: datedToday(content),
    style: settings.style,
    byKeyboard: true,
    within: within instanceof Element ? within : (within.parentElement ?? document.documentElement),
    boxes: () => [...range.getClientRects()],
    actions: {
      onCopy: (citation) => copy(citation),
      onStyle: (style) => void saveSettings({ style }).catch(() => undefined), // the old style is offered again
      onClose: close,
      onHideClaim: close,
      onOffHere: close,
      onWrongMatch: close,
    },
  });
  const onPress = (event: Event): void => {
    if (event.isTrusted && !card.owns(event)) close();
  };
  addEventListener('pointerdown', onPress, { capture: true, passive: true, signal: life.signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && onPress(event), {
    capture: true,
    signal: life.signal,
  });
}

function bestOf({ spots, statements, claims }: SpotReply): CardContent | undefined {
  const [spot] = spots;
  const claim = claims.find(({ id }) => id === spot?.claim) ?? claims[0];
  const fitting = spot
    ? spot.statements.flatMap((id) => statements.find((each) => each.id === id) ?? [])
    : statements;
  if (!claim || fitting.length === 0) return undefined;
  const { verdict, why, quotation } = spot ?? { verdict: 'context' as const, why: [], quotation: undefined };
  return { verdict, claim, statements: fitting, why, ...(quotation ? { quotation } : {}) };
}
