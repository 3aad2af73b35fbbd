/** Look up: the reader's own words in, the creators' words out; or an open "they did not speak to this". */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { corpus, viewClaim, viewStatement } from '../corpus/index.ts';
import type { LookupAnswer, LookupHit } from '../engine/types.ts';
import { citable } from '../view/citable.ts';
import { Drawing, VerdictShape } from '../view/Drawing.tsx';
import { useEngine } from '../view/engine-slot.ts';
import { beforeClaim } from '../view/restated.ts';
import { Statement } from '../view/Statement.tsx';
import { counted, type Word, word } from '../view/words.ts';
import { CheckedText } from './CheckedText.tsx';
import { isParagraph } from './is-paragraph.ts';

const EXAMPLES = [
  'exampleQuery1',
  'exampleQuery2',
  'exampleQuery3',
  'exampleQuery4',
] as const satisfies Word[];

const LONGEST_SUGGESTION = 140;

interface LookUpProps {
  /** What to look up at once, as the address bar asks it. */
  first: string;
  style: string;
  onStyle(style: string): void;
}

export function LookUp({ first, ...citing }: LookUpProps): JSX.Element {
  const [query, setQuery] = useState(first);
  const field = useRef<HTMLTextAreaElement>(null);
  // The address bar suggests the opening words of a statement, which may be of several sentences.
  const isSuggested = query === first && query.length <= LONGEST_SUGGESTION;
  const ask = (words: string): void => {
    setQuery(words);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault(); // the answer is there already
    if (event.key !== 'Escape' || !query) return;
    event.preventDefault(); // the first Escape clears, the second closes the popup
    ask('');
  };
  return (
    <>
      <search class="field">
        <label for="query">{word('lookUpLabel')}</label>
        <Drawing name="search" />
        <textarea
          id="query"
          ref={field}
          rows={rowsFor(query)}
          value={query}
          placeholder={word('lookUpHint')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query && (
          <button type="button" class="icon-button" aria-label={word('clear')} onClick={() => ask('')}>
            <Drawing name="close" />
          </button>
        )}
      </search>
      {isParagraph(query) && !isSuggested ? (
        <CheckedText text={query} {...citing} />
      ) : (
        <Answer query={query} ask={ask} {...citing} />
      )}
    </>
  );
}

function rowsFor(query: string): number {
  return Math.min(6, Math.max(1, Math.ceil(query.length / 44)));
}

const NOTHING: LookupAnswer = { kind: 'empty', hits: [], words: [] };

interface AnswerProps extends Omit<LookUpProps, 'first'> {
  query: string;
  ask(words: string): void;
}

function Answer({ query, ask, ...citing }: AnswerProps): JSX.Element {
  const engine = useEngine();
  const answer = useMemo(() => engine?.lookUp(query) ?? NOTHING, [engine, query]);
  const says = {
    empty: '',
    silent: word('silent'),
    answered: counted('statementsFound', answer.hits.length),
  }[answer.kind];
  return (
    <>
      <p class={answer.kind === 'silent' ? 'message-title' : 'tally'} role="status">
        {says}
      </p>
      {answer.kind === 'silent' && <p class="message">{word('silentText')}</p>}
      {answer.kind !== 'answered' && <Examples ask={ask} />}
      <ul class="groups">
        {answer.hits.map((hit) => (
          <Hit key={hit.statement} hit={hit} words={answer.words} {...citing} />
        ))}
      </ul>
    </>
  );
}

function Examples({ ask }: { ask(words: string): void }): JSX.Element {
  return (
    <div class="examples">
      <p class="quiet-text">{word('tryThese')}</p>
      <ul>
        {EXAMPLES.map((each) => (
          <li key={each}>
            <button type="button" class="chip" onClick={() => ask(word(each))}>
              {word(each)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Hit({
  hit,
  words,
  ...citing
}: { hit: LookupHit; words: string[] } & Omit<LookUpProps, 'first'>): JSX.Element {
  const { verdict } = hit;
  const claim = viewClaim(corpus, hit.claim);
  return (
    <li class={`group ${verdict ?? ''}`}>
      <h2 class="answer">
        {verdict && <VerdictShape verdict={verdict} />}
        {verdict && word(`answer_${verdict}`)}
        <span class="claim">
          {beforeClaim(claim, verdict)} {claim.claim}
        </span>
      </h2>
      <Statement statement={citable(viewStatement(corpus, hit.statement))} found={words} {...citing} />
    </li>
  );
}
