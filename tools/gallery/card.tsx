/** One card, in a shadow root on a page that is not ours. `?card=contradicts&open=more&keyboard` */
import { render } from 'preact';
import { Card } from '../../src/page/card/Card.tsx';
import css from '../../src/view/card/sheet.css?inline';
import { provideDrawings } from '../../src/view/Drawing.tsx';
import drawings from '../../src/view/drawings.json' with { type: 'json' };
import { CARDS } from './samples.ts';

provideDrawings(drawings);
const asked = new URLSearchParams(location.search);
const content = CARDS[asked.get('card') ?? 'contradicts']?.();
if (!content) throw new Error('No such card.');

const host = document.createElement('div');
// open here only, so that the accessibility checker can look inside
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host { all: initial !important; display: block !important; }${css}`);
root.adoptedStyleSheets = [sheet];
document.querySelector('main')?.append(host);

let style = 'apa';
const paint = (): void =>
  render(
    <Card
      content={content}
      style={style}
      byKeyboard={asked.has('keyboard')}
      onCopy={async () => !asked.has('refuse')}
      onStyle={(chosen) => {
        style = chosen;
        paint();
      }}
      onClose={() => host.remove()}
      onHideClaim={() => host.remove()}
      onOffHere={() => host.remove()}
      onWrongMatch={() => host.remove()}
    />,
    root,
  );
paint();
