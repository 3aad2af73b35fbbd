/** The little of citeproc-js that the step uses; the package brings no types of its own. */
declare module 'citeproc' {
  export interface CslSystem {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: CslSystem, style: string);
    opt: { xclass: 'note' | 'in-text' };
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
    previewCitationCluster(
      citation: { citationItems: { id: string }[]; properties: { noteIndex: number } },
      before: [],
      after: [],
      format: 'html' | 'text',
    ): string;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
