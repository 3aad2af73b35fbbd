/** Who said it and where, in the words that several formats share. */
import type { StatementView } from '../corpus/types.ts';
import { writeDay } from './names.ts';

/** True where the author of the post quotes somebody else's words. */
export function isQuoting({ speaker, author }: StatementView): boolean {
  return speaker !== author;
}

/** `Bryan Konietzko`, or `Hayao Miyazaki, quoted by Bryan Konietzko`. */
export function voice(view: StatementView): string {
  return isQuoting(view) ? `${view.speaker}, quoted by ${view.author}` : view.author;
}

/** The article the wording was taken from, in one line without its address. */
export function quotedIn({ quotedIn: press }: StatementView): string {
  return `“${press.title},” ${press.publisher}, ${writeDay(press.published)}`;
}
