/** What a page is about: our topic, or something that only sounds like it. Counts, no judgement; the weights judge. */

import type { Sentence } from './analysis.ts';
import type { Tag, Tagger } from './concepts.ts';

export interface PageTopic {
  /** 0 nothing, 1 the show or its people named, 2 the couple or both of them named. */
  title: 0 | 1 | 2;
  /** Whether the title speaks of another show, fan fiction or another field. */
  titleElsewhere: boolean;
  /** Sentences that name someone of ours / of elsewhere, of 0..1 of all. */
  density: number;
  elsewhere: number;
  fanFiction: number;
  plot: number;
  /** Sentences that name Korra or Asami, or the two. */
  named: number;
  ended: number;
}

export type TopicSense = (title: readonly Tag[], sentences: readonly Sentence[]) => PageTopic;

export function createTopic(tagger: Tagger): TopicSense {
  const [couple, korra, asami, makorra, show, ending, shows, fiction, fields, plot, queer, creators] = [
    'korrasami',
    'korra',
    'asami',
    'makorra',
    'show',
    'ending',
    'other shows',
    'fan fiction',
    'other fields',
    'plot',
    'queer',
    'creators',
  ].map((name) => tagger.id(name)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ours = new Set([couple, korra, asami, makorra]);
  return (title, sentences) => {
    const has = (tags: readonly Tag[], concept: number): boolean =>
      tags.some((tag) => tag.concept === concept);
    const titleCouple = has(title, couple) || (has(title, korra) && has(title, asami));
    let [named, elsewhere, fanFiction, plots, ended, about] = [0, 0, 0, 0, 0, 0];
    for (const { tags } of sentences) {
      let [isOurs, isEnding, isCouple] = [false, false, false];
      let [isShow, isFiction, isField, isPlot] = [false, false, false, false];
      for (const { concept } of tags) {
        if (ours.has(concept)) isOurs = true;
        if (concept === couple) isCouple = true;
        else if (concept === ending) isEnding = true;
        else if (concept === shows) isShow = true;
        else if (concept === fiction) isFiction = true;
        else if (concept === fields) isField = true;
        else if (concept === plot) isPlot = true;
        else if (concept === queer || concept === creators || concept === show) isShow ||= false;
      }
      if (isOurs) named++;
      if (isShow || isField) elsewhere++;
      if (isFiction) fanFiction++;
      if (isPlot) plots++;
      if (isEnding) ended++;
      if (isOurs || isCouple || isPlot) about++;
    }
    const count = Math.max(1, sentences.length);
    return {
      title: titleCouple ? 2 : title.some(({ concept }) => ours.has(concept)) ? 1 : 0,
      titleElsewhere: has(title, shows) || has(title, fiction) || has(title, fields),
      density: about / count,
      elsewhere: elsewhere / count,
      fanFiction: fanFiction / count,
      plot: plots / count,
      named,
      ended,
    };
  };
}
