/** How claims are marked on a page, and whether cards open. */
import type { JSX } from 'preact';
import type { Settings } from '../platform/settings-record.ts';
import { Switch } from '../view/Switch.tsx';
import { word } from '../view/words.ts';
import { Choice } from './Choice.tsx';
import type { SectionProps } from './Options.tsx';

export function Marks({ settings, change }: SectionProps): JSX.Element {
  const { marks, strength, cards, everyRepeat } = settings;
  return (
    <>
      <Sample marks={marks} strength={strength} />
      <Choice
        name="marks"
        legend={word('marksLegend')}
        value={marks}
        options={[
          { value: 'underline and tint', label: word('marksBoth') },
          { value: 'underline', label: word('marksUnderline') },
          { value: 'none', label: word('marksNone') },
        ]}
        onChange={(marks) => void change({ marks })}
      />
      <Choice
        name="strength"
        legend={word('strengthLegend')}
        value={strength}
        options={[
          { value: 'faint', label: word('strengthFaint') },
          { value: 'normal', label: word('strengthNormal') },
          { value: 'strong', label: word('strengthStrong') },
        ]}
        onChange={(strength) => void change({ strength })}
      />
      <Switch label={word('cardsSwitch')} isOn={cards} onChange={(cards) => void change({ cards })} />
      <Switch
        label={word('everyRepeatSwitch')}
        isOn={everyRepeat}
        onChange={(everyRepeat) => void change({ everyRepeat })}
      />
    </>
  );
}

function Sample({ marks, strength }: Pick<Settings, 'marks' | 'strength'>): JSX.Element {
  const look = `sample-mark ${marks === 'none' ? '' : 'lined'} ${marks === 'underline and tint' ? 'tinted' : ''} ${strength}`;
  return (
    <p class="sample" lang={word('language')}>
      {word('sampleBefore')} <span class={`${look} contradicts`}>{word('sampleContradicts')}</span>{' '}
      {word('sampleBetween')} <span class={`${look} supports`}>{word('sampleSupports')}</span>
    </p>
  );
}
