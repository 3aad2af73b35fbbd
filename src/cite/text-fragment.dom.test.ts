/** Links to the words, followed on a page by an implementation of text fragments that is not ours. */
import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processTextFragmentDirective,
} from 'text-fragments-polyfill/text-fragment-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { corpus, viewStatement } from '../corpus/index.ts';
import type { Source } from '../corpus/types.ts';
import { linkToWords } from './text-fragment.ts';

/** The post as a blog shows it: a heading, its paragraphs, and other things around it. */
function showPost({ title, text }: Source): void {
  const element = (name: string, words: string): HTMLElement => {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  };
  document.body.append(
    element('h1', title),
    ...text.split(/\n{2,}/).map((paragraph) => element('p', paragraph)),
    element('footer', 'Posted in 2014. 12,345 notes'),
  );
}

afterEach(() => document.body.replaceChildren());

describe.each(corpus.sources.map((source) => [source.id, source] as const))(
  'on the page of %s',
  (id, source) => {
    const own = corpus.statements.filter((statement) => statement.source === id);

    it.each(own.map((statement) => [statement.id, statement.quote]))(
      'the link to %s lands on its words alone',
      (name, quote) => {
        showPost(source);
        const link = linkToWords(viewStatement(corpus, name));
        const { text } = parseFragmentDirectives(getFragmentDirectives(new URL(link).hash));
        expect(text).toHaveLength(1);
        const places = text.flatMap((fragment) => processTextFragmentDirective(fragment));
        expect(places.map(String)).toEqual([quote]);
      },
    );
  },
);
