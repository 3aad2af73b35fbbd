/** The engine as a service: one for all tabs, built when first asked, forgotten when the browser stops us. */
import { citeAll, fillAccessed } from '../cite/index.ts';
import { corpus, viewClaim, viewStatement } from '../corpus/index.ts';
import type { StatementId } from '../corpus/types.ts';
import { createLookup } from '../engine/lookup.ts';
import { createSpotter } from '../engine/spotter.ts';
import type { Lookup, PageText, Spot, Spotter } from '../engine/types.ts';
import stored from '../engine/weights.json' with { type: 'json' };
import type { Weights } from '../engine/weights.ts';
import type { SpotReply } from '../platform/messages.ts';
import host from '../view/card/host.css?inline';
import card from '../view/card/sheet.css?inline';
import drawings from '../view/drawings.json' with { type: 'json' };
import marks from '../view/marks.css?inline';

const weights = stored as Weights;
/** How marks and cards look. */
export const sheets = { card: host + card, marks, drawings };
let spotter: Spotter | undefined;
let lookup: Lookup | undefined;

/** Makes the engine when it is not there; called early, the first page to ask need not wait for that. */
export function prepare(): Spotter {
  spotter ??= createSpotter(corpus, weights);
  return spotter;
}

/**
 * The spots of a page with everything it needs to show them while we sleep.
 * @param known statements that the page has been given before
 */
export function spot(page: PageText, known: readonly StatementId[]): SpotReply {
  return dress(prepare()(page), known);
}

/** Statements for a reader's own words. */
export function lookUp(query: string): ReturnType<Lookup> {
  lookup ??= createLookup(corpus, weights);
  return lookup(query);
}

/** The answer to a look-up in the shape of a page's answer: one spot over the whole query, or none. */
export function answerQuery(query: string): SpotReply {
  const { hits } = lookUp(query);
  const [best] = hits;
  if (!best) return dress([]); // the card says that there is none
  const found: Spot = {
    paragraph: 0,
    start: 0,
    end: query.length,
    claim: best.claim,
    verdict: best.verdict ?? 'context',
    statements: hits.map((hit) => hit.statement).slice(0, 3),
    confidence: best.score,
    why: best.why,
  };
  return dress([found]);
}

function dress(spots: Spot[], known: readonly StatementId[] = []): SpotReply {
  const today = new Date();
  const shown = new Set(spots.flatMap((each) => each.statements));
  for (const id of known) shown.delete(id);
  const statements = [...shown].map((id) => citable(id, today));
  const claims = [...new Set(spots.map((each) => each.claim))].map((id) => viewClaim(corpus, id));
  return { spots, statements, claims };
}

const cited = new Map<StatementId, SpotReply['statements'][number]>();
let citedOn = '';

/** A statement with its citations, written once a day while we are awake: the day of access stands in them. */
function citable(id: StatementId, today: Date): SpotReply['statements'][number] {
  if (today.toDateString() !== citedOn) {
    cited.clear();
    citedOn = today.toDateString();
  }
  let statement = cited.get(id);
  if (!statement) {
    const view = viewStatement(corpus, id);
    const citations = citeAll(view).map((each) => ({ ...each, ...fillAccessed(each, today) }));
    statement = { ...view, citations };
    cited.set(id, statement);
  }
  return statement;
}
