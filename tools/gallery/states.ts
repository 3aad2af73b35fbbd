/** The states the gallery shows: what a tab answers the popup, and what is stored. Sample pages are written by us. */
import type { Findings, FoundSpot } from '../../src/platform/messages.ts';

const found = (
  key: string,
  claim: string,
  verdict: FoundSpot['verdict'],
  statements: string[],
  [prefix, text, suffix]: [string, string, string],
): FoundSpot => ({ key, claim, verdict, statements, prefix, text, suffix });

const SPOTS: FoundSpot[] = [
  found(
    '1',
    'just-friends',
    'contradicts',
    ['friends-and-then-romantic-feelings', 'as-clear-as-possible'],
    [
      'People keep telling me this. ',
      'They were just good friends taking a holiday.',
      ' Nothing else happened.',
    ],
  ),
  found(
    '2',
    'just-friends',
    'supports',
    ['friends-and-then-romantic-feelings', 'as-clear-as-possible'],
    ['Sorry, no. ', 'Calling the two of them only friends misses the whole last minute.', ' Watch it again.'],
  ),
  found(
    '3',
    'planned-from-the-start',
    'contradicts',
    ['not-planned-from-the-start', 'first-korrasami-shipper-in-book-1'],
    [
      'My sister swears that ',
      'the pair was mapped out before the first episode aired',
      ', and I never found where that comes from.',
    ],
  ),
  found(
    '4',
    'they-should-have-kissed',
    'context',
    ['network-supportive-with-a-limit', 'held-hands-in-script-then-both-hands'],
    ['', 'Why on earth is there no kiss at the end?', ' I would have loved one.'],
  ),
  found(
    '5',
    'victory-for-representation',
    'quote',
    ['not-slam-dunk-inching-forward'],
    [
      'As Konietzko put it, ',
      '“I think it falls short of that, but hopefully it is a somewhat significant inching forward.”',
      '',
    ],
  ),
  found(
    '6',
    'korrasami-is-canon',
    'misquote',
    ['no-denying-it-official-story'],
    ['He wrote that ', '“there is no denying it, this was always the official plan”', ', which settles it.'],
  ),
];

const top = (state: Findings['state'], spots: FoundSpot[] = []): Findings => ({
  state,
  site: 'forum.example',
  top: true,
  from: 0,
  spots,
});

/** What the frames of the tab answer, top frame first. Undefined: no frame of ours is there. */
export function answerAs(state: string): Findings[] | undefined {
  switch (state) {
    case 'nothing':
      return [top('done')];
    case 'no-topic':
      return [top('no topic')];
    case 'off':
    case 'off-everywhere':
      return [top('off')];
    case 'reading':
      return [top('reading', SPOTS.slice(0, 1))];
    case 'surrendered':
      return [top('surrendered', SPOTS.slice(0, 2))];
    case 'cannot-run':
      return undefined;
    default:
      return [top('done', SPOTS)];
  }
}

/** What the browser has stored for us. */
export function records(state: string): Record<string, unknown> {
  const settings = (change: Record<string, unknown>): Record<string, unknown> => ({
    settings: { version: 1, ...change },
  });
  if (state === 'off') return settings({ offSites: ['forum.example'] });
  if (state === 'off-everywhere') return settings({ on: false });
  if (state === 'filled') {
    return {
      ...settings({
        offSites: ['forum.example', 'news.example'],
        hiddenClaims: ['just-friends', 'out-of-nowhere'],
        style: 'apa',
      }),
      reports: [
        {
          text: 'My dog and my cat are only friends.',
          claim: 'just-friends',
          verdict: 'contradicts',
          statement: 'friends-and-then-romantic-feelings',
        },
      ],
    };
  }
  return {};
}
