/** What the frames of a tab have found, put together for the popup. Pure. */
import type { ClaimId } from '../corpus/types.ts';
import { VERDICTS, type Verdict } from '../engine/types.ts';
import type { Findings, FoundSpot } from '../platform/messages.ts';

export type PlacedSpot = FoundSpot & { frame: number };

export interface Report {
  state: Findings['state'];
  /** Host of the tab's page; absent while only inner frames have spoken. */
  site?: string;
  spots: PlacedSpot[];
}

/** Takes in what a frame has found, or a further part of it. */
export function takeIn(frames: Map<number, Findings>, frame: number, findings: Findings): void {
  const before = frames.get(frame)?.spots.slice(0, findings.from) ?? [];
  frames.set(frame, { ...findings, spots: [...before, ...findings.spots] });
}

/** One report of all frames that have spoken, the top one first. Undefined before any has. */
export function gather(frames: ReadonlyMap<number, Findings>): Report | undefined {
  if (!frames.size) return undefined;
  const ordered = [...frames].sort(([a], [b]) => a - b);
  const top = ordered.find(([, { top }]) => top)?.[1];
  const states = ordered.map(([, { state }]) => state);
  return {
    state: top?.state === 'off' ? 'off' : (ORDER.find((each) => states.includes(each)) ?? 'no topic'),
    ...(top ? { site: top.site } : {}),
    spots: ordered.flatMap(([frame, { spots }]) => spots.map((spot) => ({ ...spot, frame }))),
  };
}

/** The state that says most about the tab comes first: one frame still reading means the list is not complete. */
const ORDER: Findings['state'][] = ['reading', 'surrendered', 'done', 'no topic', 'off'];

export interface ClaimGroup {
  claim: ClaimId;
  spots: PlacedSpot[];
}

/** Spots by the claim they make, claims in the order in which the page first makes them. */
export function groupByClaim(spots: readonly PlacedSpot[]): ClaimGroup[] {
  const groups = new Map<ClaimId, PlacedSpot[]>();
  for (const spot of spots) {
    const group = groups.get(spot.claim);
    if (group) group.push(spot);
    else groups.set(spot.claim, [spot]);
  }
  return [...groups].map(([claim, spots]) => ({ claim, spots }));
}

/** How often each verdict was given, those that were given at all, in the fixed order of verdicts. */
export function countByVerdict(spots: readonly PlacedSpot[]): { verdict: Verdict; n: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    n: spots.filter((spot) => spot.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
}
