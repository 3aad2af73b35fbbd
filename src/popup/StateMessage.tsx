/** Why the list is as it is, and what the reader can do about it. Nothing when the list speaks for itself. */
import type { JSX } from 'preact';
import type { Word } from '../view/words.ts';
import { word } from '../view/words.ts';
import type { TabReport } from './use-report.ts';

export function StateMessage({ report }: { report: TabReport }): JSX.Element | null {
  const message = messageFor(report);
  if (!message) return null;
  return (
    <div class="message" role="status">
      <p class="message-title">{word(message[0])}</p>
      <p>{word(message[1])}</p>
    </div>
  );
}

function messageFor(report: TabReport): [title: Word, text: Word] | undefined {
  if (report.kind === 'asking') return ['stateReading', 'stateReadingText'];
  if (report.kind === 'cannot run') return ['stateCannotRun', 'stateCannotRunText'];
  switch (report.state) {
    case 'off':
      return ['stateOff', 'stateOffText'];
    case 'reading':
      return ['stateReading', 'stateReadingText'];
    case 'surrendered':
      return ['stateSurrendered', 'stateSurrenderedText'];
    case 'no topic':
      return ['stateNoTopic', 'stateNoTopicText'];
    case 'done':
      return report.spots.length ? undefined : ['stateNothing', 'stateNothingText'];
  }
}
