import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings } from '../../tools/browsers/findings.ts';
import { cardText, hoverMark, type Mark, marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, MAKO, MUSIC, OFF_TOPIC, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();
let tab: Tab;

const marked = (text: string, is = true) =>
  until(`"${text}" to be ${is ? '' : 'un'}marked`, async () => {
    return (await marksOn(tab)).some((mark: Mark) => mark.text.includes(text)) === is;
  });

beforeAll(async () => {
  tab = await stage.driver.open('about:blank');
});

describe('marks follow a page that changes', () => {
  it('a comment that is appended is marked', async () => {
    await tab.goto(stage.site.page('/append', article(VICTORY)));
    await settledMarks(tab);
    await tab.evaluate((words) => {
      const comment = document.createElement('p');
      comment.textContent = words;
      document.body.append(comment);
    }, MAKO);
    await marked(MAKO);
    await marked(VICTORY);
  });

  it('what is said again later opens its card too, though the page was given its statement before', async () => {
    await tab.goto(stage.site.page('/again', article(VICTORY)));
    await settledMarks(tab);
    await tab.evaluate((words) => {
      const comment = document.createElement('p');
      comment.textContent = `And once more. ${words}`;
      document.querySelector('#claim-1')?.replaceWith(comment);
    }, VICTORY);
    await marked(VICTORY);
    expect(await cardText(await hoverMark(tab, VICTORY))).toContain('inching forward');
  });

  it('words that are rewritten lose their mark, and new ones get theirs', async () => {
    await tab.goto(stage.site.page('/rewrite', article(VICTORY)));
    await settledMarks(tab);
    await tab.evaluate(() => {
      const [text] = (document.querySelector('#claim-1') as Element).childNodes;
      (text as Text).data = 'It rained all week.';
    });
    await marked('rained', false);
    await until('no mark to be left', async () => (await marksOn(tab)).length === 0);
    await tab.evaluate((words) => {
      (document.querySelector('#claim-1') as Element).textContent = words;
    }, MUSIC);
    await marked(MUSIC);
  });

  it('navigation within the page brings the marks of the new view, and takes the old ones away', async () => {
    await tab.goto(stage.site.page('/app', article(VICTORY)));
    await settledMarks(tab);
    await tab.evaluate((words) => {
      history.pushState({}, '', '/app/second');
      const view = document.createElement('main');
      const line = document.createElement('p');
      line.textContent = `The Legend of Korra had a quiet ending. ${words}`;
      view.append(line);
      document.querySelector('main')?.replaceWith(view);
    }, MAKO);
    await marked(MAKO);
    await marked(VICTORY, false);
  });

  it('a page that turns to the topic later is read then', async () => {
    await tab.goto(stage.site.page('/late', documentOf('Soup', OFF_TOPIC)));
    await new Promise((done) => setTimeout(done, 700)); // it is found off topic, and says nothing of it
    expect(await marksOn(tab)).toEqual([]);
    await tab.evaluate((words) => {
      const late = document.createElement('p');
      late.textContent = `I loved The Legend of Korra. ${words}`;
      document.body.append(late);
    }, VICTORY);
    await marked(VICTORY);
  });

  it('coming back by the back button finds the marks again', async () => {
    await tab.goto(stage.site.page('/back', article(VICTORY)));
    await settledMarks(tab);
    await tab.goto(stage.site.page('/elsewhere', documentOf('Soup', OFF_TOPIC)));
    await tab.history(-1);
    await until('the first page', async () => (await tab.url()).endsWith('/back'));
    await marked(VICTORY);
  });
});

describe('marks reach', () => {
  it('into open shadow roots', async () => {
    await tab.goto(stage.site.page('/shadow', article()));
    await tab.evaluate((words) => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(document.createElement('p'));
      const line = host.shadowRoot?.querySelector('p');
      if (line) line.textContent = words;
    }, VICTORY);
    await marked(VICTORY);
  });

  it.each([
    ['a frame of the same site', `<iframe src="/inner" width="600" height="300"></iframe>`],
    [
      'a frame written in place',
      `<iframe srcdoc="<p>The Legend of Korra. ${VICTORY}</p>" width="600" height="300"></iframe>`,
    ],
    ['a sandboxed frame', `<iframe sandbox src="/inner" width="600" height="300"></iframe>`],
  ])('into %s', async (_, frame) => {
    stage.site.page('/inner', article(VICTORY));
    await tab.goto(
      stage.site.page('/outer', documentOf('About the end of The Legend of Korra', `<h1>Korra</h1>${frame}`)),
    );
    await until('the frame to report its claim', async () => {
      const heard = await askFindings(stage.driver);
      await tab.toFront();
      return heard.some(
        ({ frame, findings }) =>
          frame !== 0 && findings.spots.some(({ text }) => text.includes('inching forward')),
      );
    });
  });
});

describe('a page without the topic', () => {
  it('has no mark, and says why', async () => {
    const url = stage.site.page('/soup', documentOf('Soup', OFF_TOPIC));
    await tab.goto(url);
    const heard = await until('the page to report', async () =>
      (await askFindings(stage.driver)).find((each) => each.url === url),
    );
    expect(heard.findings).toMatchObject({ state: 'no topic', spots: [] });
    expect(await marksOn(tab)).toEqual([]);
  });
});

describe('on a page about something else', () => {
  const soup = (more: string): string =>
    documentOf('Leek soup', `${OFF_TOPIC}${'<p>Stir, and wait.</p>'.repeat(40)}<section>${more}</section>`);

  it('a word put in place of another in a line has the line read again', async () => {
    const [before, after] = VICTORY.split('falls') as [string, string];
    await tab.goto(stage.site.page('/soup', soup(`<div><p>${before}<b>rises</b>${after}</p></div>`)));
    await settledMarks(tab);
    await marked(VICTORY, false);
    await tab.evaluate(() => {
      const word = document.createElement('i');
      word.textContent = 'falls';
      document.querySelector('b')?.replaceWith(word);
    });
    await marked(VICTORY);
  });

  it('a shadow root that comes later is read where it names the topic', async () => {
    await tab.goto(stage.site.page('/soup-later', soup('<p>Konietzko liked it.</p>')));
    await tab.evaluate((words) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = `<p>${words}</p>`;
      document.body.append(document.createElement('hr'), host);
    }, VICTORY);
    await marked(VICTORY);
  });

  it('what only a shadow root holds is found', async () => {
    const host = `<div><template shadowrootmode="open"><p>${VICTORY}</p></template></div>`;
    await tab.goto(stage.site.page('/soup-shadow', soup(host)));
    await marked(VICTORY);
  });
});
