/** The page as an outline: how many claims, of which kind, and each of them with its answer. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { corpus, viewClaim, viewStatement } from '../corpus/index.ts';
import type { Verdict } from '../engine/types.ts';
import { tellPage } from '../platform/messages.ts';
import { citable } from '../view/citable.ts';
import { Drawing, VerdictShape } from '../view/Drawing.tsx';
import { Statement } from '../view/Statement.tsx';
import { counted, word } from '../view/words.ts';
import { ExportFound } from './ExportFound.tsx';
import { type ClaimGroup, countByVerdict, groupByClaim, type PlacedSpot } from './findings.ts';
import { StateMessage } from './StateMessage.tsx';
import type { LiveReport } from './use-report.ts';

interface Citing {
  style: string;
  onStyle(style: string): void;
}

export function OnThisPage({ report, tab, ...citing }: LiveReport & Citing): JSX.Element {
  const [only, setOnly] = useState<Verdict>();
  const spots = report.kind === 'heard' && report.state !== 'off' ? report.spots : [];
  const counts = countByVerdict(spots);
  const shown = counts.some(({ verdict }) => verdict === only)
    ? spots.filter(({ verdict }) => verdict === only)
    : spots;
  return (
    <>
      <StateMessage report={report} />
      {spots.length > 0 && (
        <>
          <p class="tally" role="status">
            {counted('claimsFound', spots.length)}
          </p>
          {counts.length > 1 && (
            <fieldset class="chips">
              <legend class="unseen">{word('filter')}</legend>
              {counts.map(({ verdict, n }) => (
                <button
                  key={verdict}
                  type="button"
                  class={`chip ${verdict}`}
                  aria-pressed={verdict === only}
                  onClick={() => setOnly(verdict === only ? undefined : verdict)}
                >
                  <VerdictShape verdict={verdict} />
                  <b>{n}</b> {word(`short_${verdict}`)}
                </button>
              ))}
            </fieldset>
          )}
          <ul class="groups">
            {groupByClaim(shown).map((group) => (
              <Group key={group.claim} group={group} tab={tab} {...citing} />
            ))}
          </ul>
          {tab !== undefined && <ExportFound spots={shown} tab={tab} />}
        </>
      )}
    </>
  );
}

function Group({
  group,
  tab,
  ...citing
}: { group: ClaimGroup; tab: number | undefined } & Citing): JSX.Element {
  const best = group.spots[0]?.statements[0];
  return (
    <li class="group">
      <h2>{viewClaim(corpus, group.claim).claim}</h2>
      <ul>
        {group.spots.map((spot) => (
          <Place key={`${spot.frame} ${spot.key}`} spot={spot} tab={tab} />
        ))}
      </ul>
      {best && <Statement statement={citable(viewStatement(corpus, best))} limit={240} {...citing} />}
    </li>
  );
}

/** One place on the page. The whole line is the way there. */
function Place({ spot, tab }: { spot: PlacedSpot; tab: number | undefined }): JSX.Element {
  const [isLost, setLost] = useState(false);
  const jump = async (): Promise<void> => {
    if (tab === undefined) return;
    const isThere = await tellPage(tab, { kind: 'jump', key: spot.key }, spot.frame);
    if (!isThere) setLost(true);
    else if (!location.search.includes('tab=')) window.close(); // the card is open on the page now
  };
  return (
    <li>
      <button type="button" class={`place ${spot.verdict}`} onClick={() => void jump()}>
        <VerdictShape verdict={spot.verdict} />
        <span class="place-text" dir="auto">
          <span class="place-answer">{word(`short_${spot.verdict}`)}</span>{' '}
          <bdi class="quiet-text">{spot.prefix}</bdi>
          {spot.text}
          <bdi class="quiet-text">{spot.suffix}</bdi>
        </span>
        <Drawing name="go" kind="mirrored" />
        <span class="unseen">{word('goThere')}</span>
      </button>
      {isLost && <p role="status">{word('placeLost')}</p>}
    </li>
  );
}
