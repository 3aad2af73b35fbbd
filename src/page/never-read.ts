/** What is never read, by name and by attributes alone: asked of every element, so nothing here is computed. */
import { attributeOf, closestOf, has, hasAny, outerOf, tagOf } from './dom.ts';

/** What an element leaves in the line it stands in when it is not read. */
export type Leaves = 'nothing' | 'a gap' | 'a break';

const TAGS: Record<Leaves, string> = {
  nothing:
    'script style noscript template title head meta link rp rt rtc wbr datalist col colgroup area map param source track',
  'a gap':
    'input select button iframe object embed svg math canvas audio video img picture progress meter code kbd samp',
  'a break': 'br hr textarea pre xmp listing plaintext nav menu frameset',
};
const BY_TAG = new Map<string, Leaves>();
for (const [leaves, tags] of Object.entries(TAGS))
  for (const tag of tags.split(' ')) BY_TAG.set(tag, leaves as Leaves);

const ROLES =
  /^(?:textbox|searchbox|combobox|spinbutton|navigation|menu|menubar|toolbar|search|tablist|tree|listbox|contentinfo|code|application|math|img)$/;

/** Editors that show what is typed in elements which are not editable themselves. */
const EDITORS =
  /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|ProseMirror|ql-editor|public-DraftEditor-content|DraftEditor-root|highlight-source|prettyprint|hljs|blob-code)(?:\s|$)/;

/**
 * Whether an element is left out, and what it leaves behind. Undefined when it is to be read.
 * @param hasAttributes whether the element has any; without them no more is asked than its name
 */
export function leftOut(
  element: Element,
  hasAttributes = hasAny(element),
  tag = tagOf(element),
): Leaves | undefined {
  const byTag = BY_TAG.get(tag);
  if (byTag) return byTag;
  if (tag === 'sup' && isReference(element)) return 'nothing';
  if (tag === 'footer' && !closestOf(element, 'article, section, blockquote, figure, main, li'))
    return 'a break';
  if (!hasAttributes) return undefined;
  const role = attributeOf(element, 'role');
  if (role !== null && ROLES.test(role)) return 'a break';
  if (attributeOf(element, 'aria-hidden') === 'true') return 'nothing';
  if (has(element, 'contenteditable') && attributeOf(element, 'contenteditable') !== 'false')
    return 'a break';
  const name = attributeOf(element, 'class');
  if (name !== null && EDITORS.test(name)) return 'a break';
  return undefined;
}

/** A footnote mark such as [3] or [citation needed], which would end a sentence where it does not end. */
function isReference(sup: Element): boolean {
  const text = sup.textContent ?? '';
  return text.length <= 24 && /^\s*(?:\[[^\]]*\]|\d{1,3}|[*†‡§])(?:\s*(?:\[[^\]]*\]))*\s*$/.test(text);
}

/** Whether an element stands in something that is never read. */
export function standsInLeftOut(element: Element): boolean {
  for (let up: Element | undefined = element; up; up = outerOf(up)) if (leftOut(up)) return true;
  return isEditable(element);
}

function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable === true || element.ownerDocument.designMode === 'on';
}
