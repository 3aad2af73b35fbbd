/**
 * How much a word says about where a text comes from. Everyday words are on every page, so a run of them is no sign of
 * a quotation; rare ones are.
 */

/** Words that carry grammar only: next to no evidence. */
const GRAMMAR = new Set(
  `a an the and or but nor so if then than as at by for from in into of off on onto out over to up with without about
  after again against all also always am any are around away back be because been before being between both can cannot
  could did do does done down during each either else even ever every few get gets getting got had has have having he
  her here hers herself him himself his how i if is it its itself just least less like made make makes making many may
  maybe me might mine more most much must my myself near never no none not now once one only other others our ours
  ourselves own per quite rather really same she should since some such that their theirs them themselves there these
  they this those though through till too toward under until upon us very was way we well were what whatever when
  where whether which while who whole whom whose why will within would yes yet you your yours yourself said say says
  go goes going went gone come comes came let put two three vs anyone someone everyone nobody anything something
  everything nothing somewhere still`.split(/\s+/),
);

/** Words anyone writes, and words every page on the ending of a series writes: some evidence, in company. */
const COMMON = new Set(
  `able accept accepted actually add again age ago allow allowed already although amazing another answer appear appears
  article articles ask asked audience bad beautiful became become began begin beginning believe best better big bit body
  book boy boys break broke call called care case certain change changed character characters child children choice clear
  clearly close coming community completely could couple course cut cute dad day days deal decided decision depict
  different direction doing drama early easy either end ended ending ends enough episode episodes exactly experience
  fact fall fan fans far fell feel feeling feelings feels felt female final finale finally find fine first forced forward
  found four friend friends friendship front full fun future gave gay gender girl girls give given gives glad good great
  group grew grow guy guys half hand hands happen happened happens happy hard hate head hear heard heart held help high
  hold hope hour house human idea important intended intention interesting job joke keep kept kid kids kind kiss knew
  know known last late later lead learn learned left lesbian life light line literally little live lives long look looked
  looking lost lot love loved loves main male man matter maybe mean meaning means media meet men minute minutes moment
  money months mother movie movies moving music name need needs network new news next nice night none notion number
  obvious often old online open opinion original originally ourselves pair part parts people perhaps person piece place
  plan planned play playing plot point possible post posts power probably proud quote read reading real reason
  relationship relationships remember representation reason right romance romantic room sad sake same saw scene
  scenes school script season seasons second see seem seemed seems seen sense series set shippers short show showed
  shown shows side simple simply small smile somebody somehow soon sorry sort start started state stay step stop stories
  story straight strong stuff stupid support supposed sure take taken takes taking talk team tell tells thank thing
  things think thinking thought time times today together told took totally tried true trust truth try trying turn
  turned understand understood used using usually video view viewers wait walk walked want wanted wants war watch
  watched watching week weeks woman women wonderful word words work worked works world worth write writer writers
  writing written wrong wrote year years young zero many queer network lgbt canon ship ships`.split(/\s+/),
);

export const GRAMMAR_WEIGHT = 0.1;
export const COMMON_WEIGHT = 0.4;
/** Names that a page on the topic can hardly do without. */
export const NAME_WEIGHT = 0.3;
export const RARE_WEIGHT = 1;

/** Evidence in one word, 0..1, for any text. `word` in lower case, without apostrophes. */
export function weightOf(word: string): number {
  if (GRAMMAR.has(word)) return GRAMMAR_WEIGHT;
  return COMMON.has(word) ? COMMON_WEIGHT : RARE_WEIGHT;
}

/** Whether a word can be dropped or put in without changing what is said. */
export function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}
