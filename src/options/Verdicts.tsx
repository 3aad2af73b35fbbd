/** Which answers are marked. */
import type { JSX } from 'preact';
import { VERDICTS } from '../engine/types.ts';
import { VerdictShape } from '../view/Drawing.tsx';
import { word } from '../view/words.ts';
import type { SectionProps } from './Options.tsx';

export function Verdicts({ settings, change }: SectionProps): JSX.Element {
  const { verdicts } = settings;
  return (
    <fieldset class="choice verdicts">
      <legend>{word('verdictsLegend')}</legend>
      {VERDICTS.map((verdict) => (
        <label key={verdict} class={verdict}>
          <input
            type="checkbox"
            checked={verdicts.includes(verdict)}
            onChange={(event) =>
              void change({
                verdicts: VERDICTS.filter((each) =>
                  each === verdict ? event.currentTarget.checked : verdicts.includes(each),
                ),
              })
            }
          />
          <span>
            <span class="answer">
              <VerdictShape verdict={verdict} />
              {word(`answer_${verdict}`)}
            </span>
            <span class="quiet-text">{word(`meaning_${verdict}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
