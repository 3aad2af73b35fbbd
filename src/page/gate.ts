/** Does a text, or a subtree, mention the topic at all? One regular expression; nothing cheaper can read a page. */
import { countBelow, firstChildOf, isElement, isText, nextSiblingOf, shadowRootOf, textOf } from './dom.ts';

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
const EACH = new RegExp(TOPIC.source, 'gi');

/** Whether a text names the topic. */
export function mentionsTopic(text: string): boolean {
  return TOPIC.test(text);
}

/** How often a text names the topic. */
export function countMentions(text: string): number {
  return text.match(EACH)?.length ?? 0;
}

/** An element with more elements than this is asked child by child, so that no single call takes long. */
const TOO_MANY = 40_000;
/** Text nodes next to each other are asked together, so that a name split over them is found. */
const TOGETHER = 65_536;

/** Whether a subtree names the topic, asked in pieces when it is huge. Yields between pieces. */
export function* subtreeMentionsTopic(root: Node): Generator<void, boolean> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || countBelow(node) <= TOO_MANY) {
      if (mentionsTopic(textOf(node) ?? '')) return true;
      yield;
      continue;
    }
    let together = '';
    let steps = 0;
    for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) {
      if (isText(child) || countBelow(child as unknown as Element) < 200) {
        together += textOf(child) ?? '';
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

/** Elements whose shadow root may hold text that `textContent` of the page does not: custom ones and empty ones. */
const BUILT_IN =
  'a,abbr,address,area,article,aside,audio,b,base,bdi,bdo,blockquote,body,br,button,canvas,caption,center,cite,code,col,' +
  'colgroup,data,datalist,dd,del,details,dfn,dialog,div,dl,dt,em,embed,fieldset,figcaption,figure,font,footer,form,h1,h2,' +
  'h3,h4,h5,h6,head,header,hgroup,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,link,main,map,mark,menu,meta,meter,' +
  'nav,noscript,object,ol,optgroup,option,output,p,param,picture,pre,progress,q,rp,rt,ruby,s,samp,script,search,section,' +
  'select,slot,small,source,span,strong,style,sub,summary,sup,svg,svg *,table,tbody,td,template,textarea,tfoot,th,thead,' +
  'time,title,tr,track,u,ul,var,video,wbr';
const MAY_HOST = `:not(${BUILT_IN}),:is(div,span,section,article,aside,main,p,header,footer,blockquote):not(:has(*))`;

/** The open shadow roots in a subtree, those inside other shadow roots included. */
export function findShadowRoots(root: ParentNode & Node): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const look: (ParentNode & Node)[] = [root];
  for (let inside = look.pop(); inside; inside = look.pop()) {
    if (isElement(inside)) collect(inside);
    for (const element of inside.querySelectorAll(MAY_HOST)) collect(element);
  }
  return found;

  function collect(element: Element): void {
    const shadow = shadowRootOf(element);
    if (!shadow) return;
    found.push(shadow);
    look.push(shadow);
  }
}
