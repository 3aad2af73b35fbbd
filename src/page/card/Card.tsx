/** The card, as the page mounts it. It is a piece of `view`, so that the welcome page can show one too. */
export { Card } from '../../view/card/Card.tsx';
export { SilentCard } from '../../view/card/SilentCard.tsx';
