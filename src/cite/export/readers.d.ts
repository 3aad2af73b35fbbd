/** The little of other people's readers that the tests of the exports use; these bring no types of their own. */
declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<{ document: object; documentUrl: string; contextUrl: null }>;
    /** Throws where something would be lost. */
    safe: true;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    toRDF(document: object, options: Options & { format: 'application/n-quads' }): Promise<string>;
  };
  export default jsonld;
}
