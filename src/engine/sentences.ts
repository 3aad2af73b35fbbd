/**
 * Paragraph -> sentence spans, by rules of our own: the same in every browser (the built-in segmenter differs between
 * them and is quadratic in some), linear, and used to chats without capitals.
 */

/** Half-open, UTF-16 units of the paragraph; no white space at either end. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st vs v ep eps vol pt dept est approx jr sr etc al fig ch co inc ltd cf eg ie esp feat aka'.split(
    ' ',
  ),
);

// A run of end marks with what closes after it, or a line break. Bounded on both sides, so it cannot run away.
const END = /([.!?…]{1,40}|[。！？])["”’»)\]]{0,4}|\n+/g;

export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0][0] !== '\n' && !isEnd(text, match.index, match[1] ?? '', match[0], end)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

function isEnd(text: string, at: number, marks: string, all: string, end: number): boolean {
  if (marks === '。' || marks === '！' || marks === '？') return true;
  const next = text[end];
  if (next === undefined) return true;
  if (!/\s/.test(next)) return false;
  const after = nextWordStart(text, end);
  const isLower = after !== '' && after === after.toLowerCase() && after !== after.toUpperCase();
  const closesQuote = all.length > marks.length;
  if (isLower && (closesQuote || marks === '…' || marks.length > 1)) return false; // “… like that?” he asked
  if (marks === '.') {
    const word = wordBefore(text, at);
    const short = word.toLowerCase().replaceAll('.', '');
    if (short === 'no') return !/\d/.test(after); // "No. 7", but "he said no. Then"
    if (ABBREVIATIONS.has(short)) return false;
    if (/^\p{Lu}$/u.test(word)) return false; // an initial
    if (/^\p{L}(\.\p{L})+$/u.test(word)) return !isLower; // U.S., e.g.
  }
  return true;
}

/** First letter or other sign after white space and opening marks. */
function nextWordStart(text: string, from: number): string {
  let at = from;
  while (at < text.length && at < from + 8 && /[\s"“‘'«([]/.test(text[at]!)) at++;
  return text[at] ?? '';
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && /[\p{L}\p{N}.\u00ad\u200b-\u200d\u2060]/u.test(text[start - 1]!))
    start--;
  return text.slice(start, end);
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start) spans.push({ start, end });
}
