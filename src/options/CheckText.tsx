/** The inspector: each sentence of a text, what it matched or why it was left alone. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { corpus, viewClaim, viewStatement } from '../corpus/index.ts';
import { createSpotter } from '../engine/spotter.ts';
import stored from '../engine/weights.json' with { type: 'json' };
import type { Weights } from '../engine/weights.ts';
import { VerdictShape } from '../view/Drawing.tsx';
import { beforeClaim } from '../view/restated.ts';
import { By, Words } from '../view/Words.tsx';
import { counted, word } from '../view/words.ts';
import { createInspector, type Inspect, type Inspected, type Inspection } from './inspect.ts';

let inspector: Inspect | undefined;

/** Made when the first text is checked; most readers never do. */
function inspect(title: string, text: string): Inspection {
  const weights = stored as Weights;
  inspector ??= createInspector(corpus, weights, createSpotter(corpus, weights));
  return inspector(title, text);
}

/** A long text takes a moment to check: not at every key, but when the keys rest. */
const REST_MS = 150;

export function CheckText(): JSX.Element {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState({ title, text });
  useEffect(() => {
    const waiting = setTimeout(() => setChecked({ title, text }), REST_MS);
    return () => clearTimeout(waiting);
  }, [title, text]);
  const inspection = useMemo(
    () => (checked.text.trim() ? inspect(checked.title, checked.text) : undefined),
    [checked],
  );
  const marked = inspection?.sentences.filter(({ spot }) => spot).length ?? 0;
  return (
    <>
      <p class="quiet-text">{word('checkIntro')}</p>
      <label for="check-title">{word('checkPageTitle')}</label>
      <input
        id="check-title"
        class="text wide"
        value={title}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <label for="check-text">{word('checkText')}</label>
      <textarea
        id="check-text"
        rows={6}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p role="status">
        {inspection && (inspection.isOnTopic ? counted('claimsInText', marked) : word('checkNoTopic'))}
      </p>
      <ol class="inspected">
        {inspection?.sentences.map((each, at) => (
          <Sentence key={`${at} ${each.text}`} of={each} threshold={inspection.threshold} />
        ))}
      </ol>
    </>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Sentence({
  of: { text, spot, sureness, nearest, why },
  threshold,
}: {
  of: Inspected;
  threshold: number;
}): JSX.Element {
  const best = spot?.statements[0];
  const claim = spot && viewClaim(corpus, spot.claim);
  return (
    <li class={spot?.verdict ?? 'left-alone'}>
      <p dir="auto">{text}</p>
      <p class="answer">
        {spot && <VerdictShape verdict={spot.verdict} />}
        {spot ? word(`answer_${spot.verdict}`) : word('leftAlone')}
      </p>
      {claim && spot && (
        <p class="quiet-text">
          {beforeClaim(claim, spot.verdict)} {claim.claim}
        </p>
      )}
      <p class="quiet-text">
        {sureness === undefined
          ? word('leftAloneClearly')
          : !spot && sureness >= threshold // no one answer stood out
            ? word('leftUnclear', percent(sureness))
            : word(spot ? 'sureMarked' : 'sureLeft', percent(sureness), percent(threshold))}
      </p>
      {why.map(({ kind, words = '' }) => (
        <p key={kind} class="quiet-text">
          {word(`why_${kind}`, words)}
        </p>
      ))}
      {nearest && (
        <details>
          <summary>{word('nearestStatement')}</summary>
          <Words text={viewStatement(corpus, nearest).quote} />
          <By statement={viewStatement(corpus, nearest)} />
        </details>
      )}
      {best && (
        <div class="statement">
          <Words text={viewStatement(corpus, best).quote} />
          <By statement={viewStatement(corpus, best)} />
        </div>
      )}
    </li>
  );
}
