/** The formats for forums, wikis and pages, read back: the words arrive as they were said, whatever they hold. */
import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { StatementView } from '../../corpus/types.ts';
import { voice } from '../attribution.ts';
import { line, RUNS, statement } from '../invented.ts';
import { linkToWords } from '../text-fragment.ts';
import { bbcode, escapeBbcode } from './bbcode.ts';
import { escapeHtml, html } from './html.ts';
import { escapeMarkdown, markdown } from './markdown.ts';
import { citeWeb, escapeWiki, wikiQuote } from './wikipedia.ts';

const onEvery = (check: (view: StatementView) => void): void =>
  fc.assert(fc.property(statement, check), RUNS);
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('Markdown, read by the reference implementation of CommonMark', () => {
  const children = (node: Node): Node[] => {
    const found: Node[] = [];
    for (let each = node.firstChild; each; each = each.next) found.push(each);
    return found;
  };
  const words = (node: Node): string => (node.literal ?? '') + children(node).map(words).join('');

  it('is one quotation with the exact words and one line with the source', () => {
    onEvery((view) => {
      const [quotation, source, ...more] = children(new Parser().parse(markdown(view).plain));
      expect(more).toEqual([]);
      expect(quotation?.type).toBe('block_quote');
      expect(children(quotation!).map(({ type }) => type)).toEqual(['paragraph']);
      expect(words(quotation!)).toBe(view.quote);
      const parts = children(source!);
      expect(new Set(parts.map(({ type }) => type))).toEqual(new Set(['text', 'link']));
      const links = parts.filter(({ type }) => type === 'link');
      expect(links.map(words)).toEqual([view.title, 'these words', view.quotedIn.title]);
      expect(words(source!)).toMatch(`— ${voice(view)}, ${view.title} (these words), `);
    });
  });

  it.each([
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['||hidden|| ^raised ~~gone~~', '\\|\\|hidden\\|\\| \\^raised \\~\\~gone\\~\\~'],
    ['(I win!)', '(I win!)'],
  ])('writes %s as %s', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});

describe('HTML, read by a parser of the standard', () => {
  type Element = DefaultTreeAdapterTypes.Element;
  const elements = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((each) => ('tagName' in each ? [each, ...elements(each)] : []));
  const words = (node: DefaultTreeAdapterTypes.ParentNode): string =>
    node.childNodes
      .map((each) => ('value' in each ? each.value : 'childNodes' in each ? words(each) : ''))
      .join('');

  it('is a quotation with the exact words, its address, and links to the source and to the words', () => {
    onEvery((view) => {
      const all = elements(parseFragment(html(view).plain));
      expect(all.map(({ tagName }) => tagName)).toEqual(['blockquote', 'p', 'p', 'a', 'a', 'a', 'i']);
      expect(words(all[0]!)).toBe(view.quote);
      expect(all[0]!.attrs).toEqual([{ name: 'cite', value: view.url }]);
      expect(
        all.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href').map(({ value }) => value)),
      ).toEqual([view.url, linkToWords(view), view.quotedIn.url]);
    });
  });

  it('gives the same as rich text', () => {
    onEvery((view) => {
      expect(html(view).html).toBe(html(view).plain);
    });
  });

  it('escapes what an attribute cannot hold', () => {
    expect(escapeHtml('<a href="b">&amp;')).toBe('&lt;a href=&quot;b&quot;&gt;&amp;amp;');
  });
});

describe('BBCode', () => {
  it('is one quotation, and nothing in the words is a tag', () => {
    onEvery((view) => {
      const code = bbcode(view).plain;
      expect([
        count(code, '[quote='),
        count(code, '[/quote]'),
        count(code, '[url='),
        count(code, '[/url]'),
      ]).toEqual([1, 1, 3, 3]);
      expect(/^\[quote="[^"[\]]+"\](.*)\[\/quote\]$/m.exec(code)?.[1]?.replaceAll('\u200b', '')).toBe(
        view.quote,
      );
    });
  });

  it('leaves words without brackets as they are', () => {
    expect(escapeBbcode('a [...] gap, [b]bold[/b]')).toBe('a [...] gap, [\u200bb]bold[\u200b/b]');
  });
});

describe('wiki text', () => {
  const decode = (text: string): string =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');
  const field = (text: string, name: string): string =>
    decode(new RegExp(` \\|${name}=(.*?)(?= \\|[a-z-]+=|\\}\\})`).exec(text)?.[1] ?? '');

  it('has nothing left that a wiki reads as markup', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(escapeWiki(text)).not.toMatch(/[<>[\]{}|]|''|~~~|:\/\//);
        expect(decode(escapeWiki(text))).toBe(text);
      }),
      RUNS,
    );
  });

  it('is two templates in one reference, with the words and the names in their fields', () => {
    onEvery((view) => {
      const text = citeWeb(view).plain;
      expect([count(text, '{{'), count(text, '}}'), count(text, '<ref>'), count(text, '</ref>')]).toEqual([
        2, 2, 1, 1,
      ]);
      expect(field(text, 'quote')).toBe(view.quote);
      expect(field(text, 'title')).toBe(view.title);
    });
  });

  it('is a quotation with its reference inside', () => {
    onEvery((view) => {
      const text = wikiQuote(view).plain;
      expect([count(text, '{{'), count(text, '}}')]).toEqual([3, 3]);
      expect(field(text, 'text')).toBe(view.quote);
      expect(field(text, 'author')).toBe(view.speaker);
    });
  });
});
