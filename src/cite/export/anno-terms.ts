/**
 * The terms of http://www.w3.org/ns/anno.jsonld that our export uses, each with what the Web Annotation Vocabulary
 * says it stands for. Written down here because a test fetches nothing; a term we use and the vocabulary does not
 * have is missing here too, and the processor then says so.
 */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const link = (iri: string) => ({ '@id': iri, '@type': '@id' });
const word = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
const typed = (iri: string, type: string) => ({ '@id': iri, '@type': XSD + type });

export const ANNO_CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Person: `${FOAF}Person`,
    Software: `${AS}Application`,
    SpecificResource: `${OA}SpecificResource`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextualBody: `${OA}TextualBody`,
    TimeState: `${OA}TimeState`,
    assessing: `${OA}assessing`,
    classifying: `${OA}classifying`,
    describing: `${OA}describing`,
    linking: `${OA}linking`,
    body: link(`${OA}hasBody`),
    creator: link(`${DCTERMS}creator`),
    generator: link(`${AS}generator`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    selector: link(`${OA}hasSelector`),
    source: link(`${OA}hasSource`),
    state: link(`${OA}hasState`),
    target: link(`${OA}hasTarget`),
    motivation: word(`${OA}motivatedBy`),
    purpose: word(`${OA}hasPurpose`),
    created: typed(`${DCTERMS}created`, 'dateTime'),
    sourceDate: typed(`${OA}sourceDate`, 'dateTime'),
    end: typed(`${OA}end`, 'nonNegativeInteger'),
    start: typed(`${OA}start`, 'nonNegativeInteger'),
    exact: `${OA}exact`,
    format: `${DC}format`,
    language: `${DC}language`,
    name: `${FOAF}name`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    value: `${RDF}value`,
  },
};
