/** A post cut into paragraphs, and those into what is a statement and what stands between. Pure. */
import type { Source, Statement } from '../corpus/types.ts';

export interface TextPiece {
  text: string;
  isStatement: boolean;
}

/** The pieces of each paragraph, joined, give the paragraph; statements that overlap run together. */
export function piecesOf(source: Source, statements: readonly Statement[]): TextPiece[][] {
  const inStatement = new Uint8Array(source.text.length);
  for (const { source: id, start, quote } of statements) {
    if (id === source.id) inStatement.fill(1, start, start + quote.length);
  }
  const paragraphs: TextPiece[][] = [];
  for (const { 0: paragraph, index } of source.text.matchAll(/[^\n]+/g)) {
    const pieces: TextPiece[] = [];
    for (let at = index; at < index + paragraph.length; at++) {
      const isStatement = inStatement[at] === 1;
      const last = pieces.at(-1);
      if (last?.isStatement === isStatement) last.text += source.text[at];
      else pieces.push({ text: source.text[at] ?? '', isStatement });
    }
    paragraphs.push(pieces);
  }
  return paragraphs;
}
