/** Whether the page gives words to somebody who did not say them. */
import type { Reading } from './reading.ts';
import type { Record } from './record.ts';
import type { Setting } from './setting.ts';

const FOREIGN =
  /\b(reaction|reactions|people|fans|viewers|critics|complain|complaint|accusation|accuse|charge|asks|asked|answers|answered|tenzin)\b/i;

/**
 * @returns the name the page gives, where it is wrong; `nobody` when the words are not the creators' and the page does
 * not say so: what others said, and the creators only repeat, is everybody's
 */
export function wrongSpeaker(
  { pieces, voice, sentence }: Reading,
  setting: Setting,
  { words, sources }: Record,
): string | undefined {
  const share = new Map<string, number>();
  let author = '';
  for (const { runs } of pieces) {
    for (const { place, length } of runs) {
      for (const { speaker, weight, source } of words.slice(place, place + length)) {
        share.set(speaker, (share.get(speaker) ?? 0) + weight);
        author = sources[source]!.author;
      }
    }
  }
  const [speaker, weight] = [...share].sort((a, b) => b[1] - a[1])[0]!;
  const total = [...share.values()].reduce((sum, each) => sum + each, 0);
  const isMixed = weight < total * 0.75;
  const named = [...voice.named].map(({ name }) => name);
  const isPerson = speaker === author || isNamed(speaker);
  const around = `${setting.before.at(-1) ?? ''} ${setting.text.slice(0, sentence.end)}`;
  if (!isPerson || speaker.includes(',')) return reactionGiven();
  if (voice.stranger)
    return named.length === 0 && !isMixed && !mentions(around, speaker) && !mentions(around, author)
      ? voice.stranger
      : undefined;
  const { person } = voice;
  if (!person || isMixed || person.name === speaker || named.includes(speaker)) return undefined;
  // Konietzko does write these words, between quotation marks of his own; who says whose they are is right.
  if (person.name === author && mentions(around, speaker)) return undefined;
  return person.name;

  function reactionGiven(): string | undefined {
    if (
      FOREIGN.test(setting.text.slice(sentence.start, sentence.end)) ||
      mentions(around, speaker.replace(/,.*$/, ''))
    )
      return isMixed ? undefined : voice.presented > 0 ? undefined : 'nobody';
    if (voice.person?.isAuthor) return voice.person.name;
    return 'nobody';
  }
}

function isNamed(speaker: string): boolean {
  return /^\p{Lu}/u.test(speaker);
}

function mentions(text: string, name: string): boolean {
  const last = name.split(/\s+/).at(-1)!.toLowerCase();
  return text.toLowerCase().includes(last);
}
