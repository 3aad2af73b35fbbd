/** The little of commonmark.js that the tests read with; the package brings no types of its own. */
declare module 'commonmark' {
  export interface Node {
    type: string;
    literal: string | null;
    destination: string | null;
    firstChild: Node | null;
    next: Node | null;
  }
  export class Parser {
    parse(text: string): Node;
  }
}
