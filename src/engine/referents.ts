/**
 * A memory of whom the page has spoken of last: seven claims in ten name nobody ("the two", "they", "that ending"),
 * so what a pronoun stands for has to be remembered from the sentences before.
 */
import type { Tag, Tagger } from './concepts.ts';

/** How long ago, in sentences; `FAR` for never. */
export interface Referents {
  /** Korra and Asami as a pair. */
  couple: number;
  /** Either of them. */
  ours: number;
  makorra: number;
  otherPair: number;
  creators: number;
  network: number;
  fans: number;
  ending: number;
  elsewhere: number;
  mako: number;
  plot: number;
}

export const FAR = 99;

const WATCHED = {
  couple: ['korrasami', 'she pair'],
  ours: ['korrasami', 'korra', 'asami', 'makorra', 'masami'],
  makorra: ['makorra'],
  otherPair: ['other pairing', 'varrick and zhu li'],
  creators: ['creators'],
  network: ['network'],
  fans: ['fans'],
  ending: ['ending', 'portal'],
  elsewhere: ['other shows', 'fan fiction', 'other fields'],
  mako: ['mako', 'makorra'],
  plot: ['plot'],
} satisfies Record<keyof Referents, string[]>;

/** Whom and what the memory holds. */
export const REFERENTS = Object.keys(WATCHED) as (keyof Referents)[];

/** Sentence by sentence: how long ago each was spoken of before it. */
export type Memory = (tags: readonly Tag[], opensParagraph: boolean) => Referents;

/** @returns the memory of a new page, by the tags of its title: what the page is about before its first sentence */
export function createReferents(tagger: Tagger): (title: readonly Tag[]) => Memory {
  const watched: (keyof Referents)[][] = tagger.concepts.map((concept) =>
    REFERENTS.filter((key) => (WATCHED[key] as string[]).includes(concept)),
  );
  const korra = tagger.id('korra');
  const asami = tagger.id('asami');
  return (title) => {
    const last = Object.fromEntries(REFERENTS.map((key) => [key, -FAR])) as unknown as Referents;
    let now = 0;
    const note = (tags: readonly Tag[]): void => {
      let [seesKorra, seesAsami] = [false, false];
      for (const { concept } of tags) {
        for (const key of watched[concept]!) last[key] = now;
        if (concept === korra) seesKorra = true;
        if (concept === asami) seesAsami = true;
      }
      if (seesKorra && seesAsami) last.couple = now;
    };
    note(title);
    return (tags, opensParagraph) => {
      now += opensParagraph ? 2 : 1; // a new paragraph is a longer way back
      const ago = (then: number): number => Math.min(FAR, now - then);
      // Written out, as each sentence has one: made from entries, they become slow objects.
      const referents: Referents = {
        couple: ago(last.couple),
        ours: ago(last.ours),
        makorra: ago(last.makorra),
        otherPair: ago(last.otherPair),
        creators: ago(last.creators),
        network: ago(last.network),
        fans: ago(last.fans),
        ending: ago(last.ending),
        elsewhere: ago(last.elsewhere),
        mako: ago(last.mako),
        plot: ago(last.plot),
      };
      note(tags);
      return referents;
    };
  };
}
