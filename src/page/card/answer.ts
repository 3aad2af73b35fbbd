/** The answer to a look-up of selected words, as a card beside the selection. */
import { askForSetup, askToKeep, type SpotReply } from '../../platform/messages.ts';
import { actionsFor } from './actions.ts';
import { contentOf, reportOf } from './content.ts';
import type { CardHost } from './mount.tsx';

export interface Answer {
  query: string;
  reply: SpotReply;
}

/** Shows the best answer of a reply beside the selected words, or that the creators did not speak to them. */
export async function showAnswer(card: CardHost, { query, reply }: Answer, site: string): Promise<void> {
  const [spot] = reply.spots;
  const content = spot && contentOf(spot, reply);
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const setup = await askForSetup();
  if (!setup) return;
  const { settings } = setup;
  card.wear(setup.sheets);
  const life = new AbortController();
  const { signal } = life;
  const close = (): void => card.hide(true);
  const common = range.commonAncestorContainer;
  const within = common instanceof Element ? common : (common.parentElement ?? document.documentElement);
  const boxes = (): DOMRect[] => {
    const lines = [...range.getClientRects()];
    return lines.length > 0 ? lines : [within.getBoundingClientRect()]; // words in a field have no boxes of their own
  };
  card.show({
    content,
    style: settings.style,
    byKeyboard: true,
    within,
    boxes,
    onGone: () => life.abort(),
    actions: actionsFor({
      claim: content?.claim.id,
      site,
      settings: () => settings,
      close,
      onWrong: () => content && askToKeep({ report: reportOf(query, content) }),
    }),
  });
  const onPress = (event: Event): void => {
    if (event.isTrusted && !card.owns(event)) close();
  };
  const follow = (): void => {
    if (!card.follow()) close();
  };
  const passive = { capture: true, passive: true, signal };
  addEventListener('pointerdown', onPress, passive);
  addEventListener('scroll', follow, passive);
  addEventListener('resize', follow, passive);
  addEventListener('keydown', (event) => event.key === 'Escape' && onPress(event), { capture: true, signal });
}
