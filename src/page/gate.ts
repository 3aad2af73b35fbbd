/** Does a text, or a subtree, mention the topic at all? Two regular expressions; nothing cheaper can read a page. */
import { countBelow, firstChildOf, isElement, nextSiblingOf, shadowRootOf, textOf } from './dom.ts';

/** The names nobody writes without meaning the series; a false yes costs one closer look, never a mark. */
const NAMES = ['korra', 'asami', 'bryke', 'konietzko', 'dimartino', 'di martino'];

/** Letters may be full-width, and may have a soft hyphen or a zero-width space after them. */
const SPLIT = '[\\u00AD\\u200B-\\u200D\\u2060]?';
const asPattern = (name: string): string =>
  [...name]
    .map((letter) =>
      letter === ' ' ? '\\s' : `[${letter}${String.fromCharCode(letter.charCodeAt(0) + 0xfee0)}]`,
    )
    .join(SPLIT);

const TOPIC = new RegExp(NAMES.map(asPattern).join('|'), 'i');

/**
 * Others of the series: people write whole threads about the two without naming them, but hardly without anybody. Asked
 * plainly and apart, because one expression for all names takes five times as long.
 */
const CAST = /kuvira|varrick|zhu ?li\b|zaheer|beifong|mako\b/i;

/** Whether a text names the topic. */
export function mentionsTopic(text: string): boolean {
  return TOPIC.test(text) || CAST.test(text);
}

/** How often a text names the topic. */
export function countMentions(text: string): number {
  return text.match(new RegExp(TOPIC, 'gi'))?.length ?? 0;
}

/** An element with more elements than this is asked child by child, so that no single call takes long. */
const TOO_MANY = 40_000;
/** Text nodes next to each other are asked together, so that a name split over them is found. */
const TOGETHER = 65_536;

/** All text of the page, its title and scripts included, read without touching any of its elements (see `dom.ts`). */
function textOfDocument(): string {
  const range = new Range();
  range.selectNodeContents(document);
  return range.toString();
}

/** Whether the document or a subtree names the topic, asked in pieces when it is huge. Yields between pieces. */
export function* subtreeMentionsTopic(root: Node): Generator<void, boolean> {
  // Counted by a list like that of `findShadowRoots`: the browser need not set up another kind (docs/performance.md).
  const isWhole = root === document && document.querySelectorAll('*').length <= TOO_MANY;
  if (isWhole) return mentionsTopic(textOfDocument());
  const open: Node[] = [root === document ? document.documentElement : root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || countBelow(node) <= TOO_MANY) {
      if (mentionsTopic(textOf(node))) return true;
      yield;
      continue;
    }
    let together = '';
    let steps = 0;
    for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) {
      if (!isElement(child) || countBelow(child) < 200) {
        together += textOf(child);
        if (together.length >= TOGETHER) {
          if (mentionsTopic(together)) return true;
          together = together.slice(-40);
        }
      } else open.push(child);
      if (++steps % 16 === 0) yield;
    }
    if (mentionsTopic(together)) return true;
  }
  return false;
}

/**
 * Elements whose shadow root may hold text that `textContent` of the page does not: custom ones, and plain ones with
 * nothing else in them. The commonest names stand first, because the browser tries them in order for every element. Names
 * that most pages have none of are left out: such an element is looked at, which costs less than a longer list. A plain
 * element with both a shadow root and text of its own is found when it is read. The body counts as one: a page that names
 * the topic in its body's own shadow root alone is missed.
 */
const MAY_HOST =
  ':not(a,p,:is(div,span,section,article,main,body):not(:empty),li,td,tr,b,i,em,strong,img,br,ul,time,h1,h2,h3,h4,header,' +
  'footer,nav,aside,script,style,svg,svg *,button,input,table,tbody,th,iframe,html,head,head *)';

/** The open shadow roots in a subtree, those inside other shadow roots included. */
export function findShadowRoots(root: ParentNode & Node): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const look: (ParentNode & Node)[] = [root];
  for (let inside = look.pop(); inside; inside = look.pop()) {
    const isOne = inside !== document && isElement(inside); // of the document not even this is asked: see `dom.ts`
    if (isOne) collect(inside as Element);
    const { querySelectorAll } = isOne ? Element.prototype : inside; // a form's own may be a field
    for (const element of querySelectorAll.call(inside, MAY_HOST)) collect(element);
  }
  return found;

  function collect(element: Element): void {
    const shadow = shadowRootOf(element);
    if (!shadow) return;
    found.push(shadow);
    look.push(shadow);
  }
}
