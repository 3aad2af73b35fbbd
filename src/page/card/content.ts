/** What a card shows. The card itself is a piece of `view`, so that the welcome page can show one too. */
export type { CardContent } from '../../view/card/content.ts';
