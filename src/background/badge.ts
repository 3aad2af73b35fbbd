/** How many claims each tab has: the sum over its frames. Kept only while we are awake; frames tell it anew when asked. */
import { type Findings, type Sender, tellPage } from '../platform/messages.ts';
import { message, showCount } from '../platform/shell.ts';

const counts = new Map<number, Map<number, number>>();

/** Takes in what one frame has found and shows the sum on the badge. */
export function count(findings: Findings, { tab, frame }: Sender): void {
  if (tab === undefined) return;
  let frames = counts.get(tab);
  if (!frames) {
    // Just woken up: what the tab's other frames found is not known any more.
    frames = new Map();
    counts.set(tab, frames);
    if (findings.state === 'done') void tellPage(tab, { kind: 'report' });
  }
  if (findings.top && findings.state === 'reading') frames.clear(); // a new document: its old frames are gone
  frames.set(frame, findings.from + findings.spots.length);
  const sum = [...frames.values()].reduce((a, b) => a + b, 0);
  const name = message('shortName');
  void showCount(tab, sum, sum ? `${name} (${sum})` : name);
}
