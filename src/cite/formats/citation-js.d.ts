/** The little of Citation.js that the round trips read with; the package brings no types of its own. */
declare module '@citation-js/core' {
  interface Options {
    forceType: string;
    generateGraph?: false;
  }
  export const plugins: {
    input: {
      /** Text to CSL-JSON. */
      chain(text: string, options: Options): Record<string, unknown>[];
      /** One step of it: the fields as they are written. */
      chainLink(text: string, options: Options): Entry | Entry[];
    };
  };
  interface Entry {
    type: string;
    label: string;
    properties: Record<string, unknown>;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
