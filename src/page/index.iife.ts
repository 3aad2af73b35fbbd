/** The page script: comes where the gate has found the topic, or where the reader asks something of a page. */
import { handedOver } from './hand-over.ts';
import { runPage } from './page.ts';

const shared = handedOver();
if (shared && !shared.open) {
  shared.open = runPage();
  if (shared.passed) shared.open(shared.passed);
}
