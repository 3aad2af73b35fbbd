/** HTML -> title and paragraphs, roughly as the page's reader sees them. No layout here: hidden text is known only by its markup. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const NEVER = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'input',
  'select',
  'option',
  'button',
  'svg',
  'math',
  'canvas',
  'iframe',
  'object',
  'pre',
  'code',
  'kbd',
  'samp',
  'head',
  'nav',
  'rt',
  'rp',
  'audio',
  'video',
  'datalist',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  'q',
  'ruby',
  'rb',
  's',
  'small',
  'span',
  'strong',
  'strike',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'nobr',
  'img',
  'picture',
  'source',
]);

export interface ReadPage {
  title: string;
  paragraphs: string[];
}

/** Never throws: every text is some HTML. */
export function readHtml(html: string): ReadPage {
  const document = parse(html);
  let title = '';
  const paragraphs: string[] = [];
  let open = '';
  const close = (): void => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text) paragraphs.push(text);
    open = '';
  };
  // A list of things to do instead of recursion: pages can be nested thousands deep.
  const stack: (Node | 'close')[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'close') close();
    else if (node.nodeName === '#text') open += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('childNodes' in node) {
      const name = node.nodeName;
      if (name === 'title' && !title) title = textOf(node as Element);
      if (name === 'head') {
        const found = (node as Element).childNodes.find((child) => child.nodeName === 'title');
        if (found) title ||= textOf(found as Element);
      }
      if (NEVER.has(name) || isHidden(node)) continue;
      if (name === 'br') {
        close();
        continue;
      }
      const isBlock = !INLINE.has(name) && name !== '#document';
      if (isBlock) close();
      if (isBlock) stack.push('close');
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
    }
  }
  close();
  return { title: title.replace(/\s+/g, ' ').trim(), paragraphs };
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function isHidden(node: Node): boolean {
  if (!('attrs' in node)) return false;
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'contenteditable' && value !== 'false') ||
      (name === 'role' && value === 'textbox') ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}
