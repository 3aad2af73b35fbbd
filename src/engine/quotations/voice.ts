/** Under whose name a page gives words: read from the sentence around them, else from what stands just before or after. */
import type { Span } from '../sentences.ts';
import { type Token, tokenize } from '../tokens.ts';
import { openAt } from './marks.ts';
import { type Person, personAt } from './people.ts';
import type { Setting } from './setting.ts';

/** How far the page presents words as the creators': not at all, as somebody's, as one of theirs. */
export type Presented = 0 | 1 | 2;

export interface Voice {
  presented: Presented;
  /** The one known person the words are given to. */
  person?: Person;
  /** Somebody else, by full name, the words are given to. */
  stranger?: string;
  /** Everybody named in the sentence outside quotation marks. */
  named: ReadonlySet<Person>;
}

const SPEECH = new Set(
  `said says say saying wrote writes write writing written posted posting typed tweeted tweets explained explains explain told tells tell
  telling states stated state added adds admitted admits admit confesses confessed confess declared declares declare declaring claims
  claimed claim insisted insists replied replies reply answered answers concluded concludes put puts recalls recalled argued argues noted
  notes observed observes remarked remarks promised promises promising confirmed confirms confirm announced announces according quoted
  quotes quoting quote goes went go described describes describing calls called crowned signed reads read runs ran attributed attributes
  credited credits cited cites mused joked jokes continued continues asked asks wanted hopes hoped hoping explaining assure assures speaks
  spoke lists mentions thinking think thought has had have`.split(/\s+/),
);
/** What words are called when they are somebody else's. */
const QUOTED = new Set(
  `quote quotes quoted quoting quotation blockquote word words line lines phrase sentence caption meme screenshot version misquote misquoted
  misremembers original post posts passage paragraph blog tumblr statement verbatim parenthesis brackets remark admission`.split(
    /\s+/,
  ),
);
/** Who may stand for a creator already spoken of. */
const STANDINS = new Set(
  'he they his their him them man men guy guys dude dudes fella fellas lad lads bloke boss colleague partner'.split(
    ' ',
  ),
);
const ROLES = new Set(
  'creator creators cocreator cocreators showrunner showrunners bryke maker makers author authors animator animators writer writers director'.split(
    ' ',
  ),
);
const SCARE_QUOTE = 16; // characters in quotation marks that are a word of the page's own: Bryan "confesses" that …
const NEAR = 8; // words between a name and the words it is given to
const MOST_BACK = 3; // paragraphs back to the heading or the "X wrote:" that introduces a quotation

/** @param piece the quoted words; @param sentence the sentence that holds them */
export function voiceOf(people: readonly Person[], setting: Setting, sentence: Span, piece: Span): Voice {
  const outside = outsideOf(setting, sentence, piece);
  const named = new Set(outside.people.values());
  const attached = attachedAfter(setting, outside, piece) ?? attachedBefore(setting, outside, piece);
  if (attached) return { presented: 2, ...(attached === 'role' ? {} : { person: attached }), named };
  const stranger = strangerAt(setting, sentence, piece);
  const has = (list: ReadonlySet<string>): boolean => outside.tokens.some(({ word }) => list.has(word));
  const isCued = has(QUOTED) || (has(STANDINS) && has(SPEECH));
  const isIntroduced = outside.tokens.some(({ word, end }) => end <= piece.start && QUOTED.has(word));
  if (stranger) return { presented: 0, stranger, named };
  if (named.size > 0) return { presented: 1, named };
  const remembered = remember(people, setting, sentence);
  if (remembered) return { presented: 2, person: remembered, named };
  if (outside.roles > 0) return { presented: 2, named };
  return { presented: isIntroduced || (isCued && !isSaidByOther(setting, outside, piece)) ? 1 : 0, named };

  function outsideOf({ text, tokens, marked }: Setting, { start, end }: Span, own: Span): Outside {
    const free = tokens.filter(
      (token) =>
        token.start >= start &&
        token.end <= end &&
        (token.end <= own.start || token.start >= own.end) &&
        !marked.some(
          (span) => token.start >= span.start && token.end <= span.end && span.end - span.start > SCARE_QUOTE,
        ),
    );
    const found = new Map<number, Person>();
    free.forEach((_, at) => {
      const person = personAt(people, free, at, text);
      if (person) found.set(at, person);
    });
    return { tokens: free, people: found, roles: free.filter(({ word }) => ROLES.has(word)).length };
  }
}

interface Outside {
  tokens: readonly Token[];
  /** Index in `tokens` -> who is named there. */
  people: ReadonlyMap<number, Person>;
  roles: number;
}

/** `… ," wrote Konietzko`, `… " – Mike`, `… ," as Bryan put it`, `… " (DiMartino)`. */
function attachedAfter(
  { text, marked }: Setting,
  { tokens, people }: Outside,
  piece: Span,
): Person | 'role' | undefined {
  const from = tokens.findIndex(({ start }) => start >= piece.end);
  if (from < 0) return undefined;
  const nextQuote = marked.find(({ start }) => start > piece.end)?.start ?? text.length;
  for (let at = from; at < tokens.length && at < from + NEAR && tokens[at]!.start < nextQuote; at++) {
    const { word, start } = tokens[at]!;
    const who = people.get(at) ?? (ROLES.has(word) ? ('role' as const) : undefined);
    if (at > from && tokens[at]!.afterBreak) return undefined;
    if (!who) continue;
    const isSigned = at === from && /[-–—―~(]\s*@?$/.test(text.slice(piece.end, start));
    const speaks = tokens
      .slice(from, at + 4)
      .some(
        (token, index) => SPEECH.has(token.word) && (from + index < at || !tokens[from + index]!.afterBreak),
      );
    return isSigned || speaks ? who : undefined;
  }
  return undefined;
}

/** `Konietzko wrote: "…`, `according to Bryan, "…`, `in DiMartino's words "…`, `MIKE: "…`. */
function attachedBefore(
  { text, marked }: Setting,
  { tokens, people }: Outside,
  piece: Span,
): Person | 'role' | undefined {
  const to = tokens.findLastIndex(({ end }) => end <= piece.start);
  const quoteBefore =
    marked.findLast(({ start, end }) => end < piece.start && end - start > SCARE_QUOTE)?.end ?? 0;
  for (let at = to; at >= 0 && at > to - NEAR && tokens[at]!.start >= quoteBefore; at--) {
    const who = people.get(at) ?? (ROLES.has(tokens[at]!.word) ? ('role' as const) : undefined);
    if (!who) continue;
    const leads = /[:,]\s*$|[:,]\s*["“‘'«]?\s*$/.test(text.slice(tokens[to]!.end, piece.start));
    const speaks = tokens.slice(Math.max(0, at - 3), to + 1).some(({ word }) => SPEECH.has(word));
    return speaks || (leads && at >= to - 2) ? who : undefined;
  }
  return undefined;
}

const SAID_OTHER = /^(?:said|says|asked|asks|answered|sighed|told|admitted|wrote|explained|conceded|added)$/;

/** `… ," the nurse said`, `… ," said Anna`, `… ," Mako answered`: somebody speaks, and it is nobody of ours. */
function isSaidByOther({ text }: Setting, { tokens }: Outside, piece: Span): boolean {
  const from = tokens.findIndex(({ start }) => start >= piece.end);
  if (from < 0) return false;
  const near = tokens.slice(from, from + 5).filter((token, index) => index === 0 || !token.afterBreak);
  const verb = near.findIndex(({ word }) => SAID_OTHER.test(word));
  if (verb < 0) return false;
  const subject = verb === 0 ? near.slice(1) : near.slice(0, verb);
  const who = subject[/^(the|this|that|his|its)$/.test(subject[0]?.word ?? '') ? 1 : 0]?.word ?? '';
  const isOurs = STANDINS.has(who) || ROLES.has(who);
  return (
    !isOurs &&
    subject.some(
      ({ start, word }) =>
        /^(the|a|an|one|my|our|her|their|i|she|we|you|your)$/.test(word) || /\p{Lu}/u.test(text[start]!),
    )
  );
}

const FULL_NAME = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?\s\p{Lu}[\p{Ll}\p{Lu}]+/u;
const SAID = '(?:said|says|wrote|writes|explained|tweeted|told|admitted|added)';
const SAID_STRANGER = new RegExp(`^["”’'»,.!?\\s]{1,4}(?:[-–—―]\\s*|${SAID}\\s+)`, 'u');
const STRANGER_SAID = new RegExp(
  `(\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}[\\p{Ll}\\p{Lu}]*)\\s${SAID}[:,]?\\s*["“‘'«]?$`,
  'u',
);

/** A full name we do not know, joined to the words by a verb of speech or a dash. */
function strangerAt({ text }: Setting, sentence: Span, piece: Span): string | undefined {
  const after = text.slice(piece.end, Math.min(text.length, Math.max(sentence.end, piece.end) + 60));
  const lead = SAID_STRANGER.exec(after);
  const name = lead && FULL_NAME.exec(after.slice(lead[0].length))?.[0];
  return name ?? STRANGER_SAID.exec(text.slice(Math.max(sentence.start, piece.start - 80), piece.start))?.[1];
}

/** Who was introduced just before (`X wrote:` or a heading), or signs just after (`– X`). */
function remember(
  people: readonly Person[],
  { text, before, after, marked }: Setting,
  sentence: Span,
): Person | undefined {
  const rest = text.slice(sentence.end).trim() || after.trim();
  if (/^["”»]?\s*[-–—―~]/.test(rest) && rest.length < 60) {
    const signed = only(people, rest);
    if (signed) return signed;
  }
  const lead = text.slice(0, sentence.start).trim();
  const isInside = marked.some(({ start, end }) => start < sentence.start && end > sentence.start);
  const introduced = isInside ? text.slice(0, marked.find(({ end }) => end > sentence.start)!.start) : lead;
  if (introduced.trim()) {
    const last = lastSentence(introduced.trim());
    return /[:,]\s*["“‘'«]?$/.test(last) ? only(people, last) : undefined;
  }
  for (const paragraph of before.slice(-MOST_BACK).reverse()) {
    const tail = paragraph.trim();
    const opening = openAt(tail);
    if (opening !== undefined && opening > 0) return only(people, lastSentence(tail.slice(0, opening)));
    if (tail.endsWith(':')) return only(people, lastSentence(tail));
    if (tail.length < 70 && !/[.!?…"”]$/.test(tail)) {
      const who = only(people, tail);
      if (who) return who;
    }
    if (!/^["“‘«]/.test(tail)) return undefined;
  }
  return undefined;
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+/).at(-1) ?? '';
}

/** The one person a short text names. */
function only(people: readonly Person[], text: string): Person | undefined {
  const tokens = tokenize(text);
  const found = new Set(tokens.flatMap((_, at) => personAt(people, tokens, at, text) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
