/** The little of Google's text-fragments-polyfill that the tests follow links with; it brings no types of its own. */
declare module 'text-fragments-polyfill/text-fragment-utils' {
  export interface TextFragment {
    prefix: string;
    textStart: string;
    textEnd: string;
    suffix: string;
  }
  export function getFragmentDirectives(hash: string): { text: string[] };
  export function parseFragmentDirectives(directives: { text: string[] }): { text: TextFragment[] };
  /** The places that fit, two at most. */
  export function processTextFragmentDirective(fragment: TextFragment): Range[];
}
