/** A live example: a comment with marks, and the real card in the margin beside it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { corpus, viewClaim, viewStatement } from '../corpus/index.ts';
import type { Verdict } from '../engine/types.ts';
import { copy } from '../platform/clipboard.ts';
import { Card } from '../view/card/Card.tsx';
import type { CardContent } from '../view/card/content.ts';
import { citable } from '../view/citable.ts';
import { useSettings } from '../view/use-settings.ts';
import { type Word, word } from '../view/words.ts';

interface Sample {
  text: Word;
  claim: string;
  verdict: Verdict;
}

const PARTS: (Word | Sample)[] = [
  'exampleStart',
  { text: 'examplePlanned', claim: 'planned-from-the-start', verdict: 'contradicts' },
  'exampleMiddle',
  { text: 'exampleCouple', claim: 'korra-and-asami-in-love', verdict: 'supports' },
  'exampleThen',
  { text: 'exampleKiss', claim: 'they-should-have-kissed', verdict: 'context' },
  'exampleEnd',
];

export function Example(): JSX.Element {
  const [open, setOpen] = useState<{ sample: Sample; byKeyboard: boolean }>();
  const [isTold, setTold] = useState(false);
  const { settings, change } = useSettings(word('notSaved'));
  const show = (sample: Sample, byKeyboard: boolean): void => {
    setTold(false);
    setOpen({ sample, byKeyboard });
  };
  const close = (): void => {
    const opener = open && document.getElementById(open.sample.claim);
    if (open?.byKeyboard) opener?.focus();
    setOpen(undefined);
  };
  const tell = (): void => {
    close();
    setTold(true);
  };
  return (
    <div class="example">
      <p class="comment">
        {PARTS.map((part) =>
          typeof part === 'string' ? (
            spaced(word(part))
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a button does not break with its line
            <span
              key={part.claim}
              id={part.claim}
              role="button"
              tabIndex={0}
              class={`mark ${part.verdict}`}
              aria-haspopup="dialog"
              onPointerEnter={(event) => event.pointerType === 'mouse' && show(part, false)}
              onClick={() => show(part, false)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                show(part, true);
              }}
            >
              {word(part.text)}
            </span>
          ),
        )}
      </p>
      <div class="margin">
        {open ? (
          <Card
            key={open.sample.claim}
            content={contentOf(open.sample)}
            style={settings?.style ?? 'plain'}
            byKeyboard={open.byKeyboard}
            onCopy={copy}
            onStyle={(style) => void change({ style })}
            onClose={close}
            onHideClaim={tell}
            onOffHere={tell}
            onWrongMatch={tell}
          />
        ) : (
          <p class="hint" role="status">
            {word(isTold ? 'exampleOnly' : 'exampleHint')}
          </p>
        )}
      </div>
    </div>
  );
}

/** A piece of the comment with the spaces around it that its punctuation wants. */
function spaced(text: string): string {
  return `${/^[,.;:!?]/.test(text) ? '' : ' '}${text} `;
}

function contentOf({ claim, verdict }: Sample): CardContent {
  const { statements = [] } = corpus.claims.find(({ id }) => id === claim) ?? {};
  return {
    verdict,
    claim: viewClaim(corpus, claim),
    statements: statements.map((id) => citable(viewStatement(corpus, id))),
    why: [{ kind: 'example' }],
  };
}
