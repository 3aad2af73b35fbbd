/** The whole corpus, readable: both posts as far as the press quoted them, and every claim with its statements. */
import type { JSX } from 'preact';
import { corpus, viewStatement } from '../corpus/index.ts';
import type { Claim, Source } from '../corpus/types.ts';
import { longDay } from '../view/dates.ts';
import { SourceLinks } from '../view/SourceLinks.tsx';
import { By } from '../view/Words.tsx';
import { counted, word } from '../view/words.ts';
import { piecesOf } from './source-pieces.ts';

export function TheRecord(): JSX.Element {
  return (
    <>
      <p class="quiet-text">{word('recordIntro')}</p>
      {corpus.sources.map((source) => (
        <details key={source.id}>
          <summary>
            <span lang="en">“{source.title}”</span>, {source.author}, {longDay(source.published)}
          </summary>
          <Post source={source} />
        </details>
      ))}
      <details>
        <summary>{counted('recordClaims', corpus.claims.length)}</summary>
        <ul class="claims">
          {corpus.claims.map((claim) => (
            <li key={claim.id}>
              <details>
                <summary>
                  {claim.claim} <b>{word(STANCE[claim.answer])}</b>
                </summary>
                {claim.statements.map((id) => (
                  <div class="statement" key={id}>
                    <blockquote class="words" lang="en" dir="ltr">
                      {viewStatement(corpus, id).quote}
                    </blockquote>
                    <By statement={viewStatement(corpus, id)} />
                  </div>
                ))}
              </details>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const STANCE = {
  yes: 'stanceYes',
  no: 'stanceNo',
  partly: 'stancePartly',
} as const satisfies Record<Claim['answer'], string>;

/** A post with its statements tinted, so that it can be seen what is used and what is not. */
function Post({ source }: { source: Source }): JSX.Element {
  const [statement] = corpus.statements.filter((each) => each.source === source.id);
  return (
    <>
      {statement && <SourceLinks statement={viewStatement(corpus, statement.id)} />}
      {!source.urlChecked && (
        <p class="quiet-text">{word('originalUncheckedLong', source.quotedIn.publisher)}</p>
      )}
      <div class="words post" lang="en" dir="ltr">
        {piecesOf(source, corpus.statements).map((paragraph, at) => (
          <p key={at}>
            {paragraph.map(({ text, isStatement }) => (isStatement ? <mark>{text}</mark> : text))}
          </p>
        ))}
      </div>
    </>
  );
}
