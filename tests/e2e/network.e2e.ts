/** With everything the browser sends going through a recording proxy, every action a reader can take sends nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, until } from '../../tools/browsers/driver.ts';
import { openPopup } from '../../tools/browsers/findings.ts';
import { clickInCard, hoverMark, openCard, settledMarks } from '../../tools/browsers/screen.ts';
import { startBrowser } from './browser.ts';
import { control, press } from './popup.ts';
import { article, MAKO, MUSIC, VICTORY } from './samples.ts';

const PAGE = 'http://article.test/the-end';
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let proxy: Server;
let asked: string[];
let driver: Driver;

/** Answers for every host there is, and writes down who was asked for what. */
function startProxy(): Promise<string> {
  asked = [];
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const body = request.url === PAGE ? article(VICTORY, MAKO, MUSIC) : '';
    response.writeHead(body ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return new Promise((listening) => {
    proxy.listen(0, '127.0.0.1', () => listening(`127.0.0.1:${(proxy.address() as AddressInfo).port}`));
  });
}

/** The browser's own requests, which a bare browser sends as well. */
const OF_THE_BROWSER =
  /\.mozilla\.(com|org|net)|\.google(apis)?\.com|\.gvt1\.com|gstatic\.com|firefox\.com|mozgcp\.net|digicert|favicon\.ico|mtalk/;

const ownRequests = (): string[] =>
  asked.filter((each) => !OF_THE_BROWSER.test(each) && each !== `GET ${PAGE}`);

beforeAll(async () => {
  driver = await startBrowser({ proxy: await startProxy() });
});
afterAll(async () => {
  await driver?.close();
  proxy?.closeAllConnections();
  proxy?.close();
});

describe('nothing leaves the browser', () => {
  it('while a page is read, cards are opened and copied, words are looked up, settings are changed', async () => {
    const tab = await driver.open(PAGE);
    await settledMarks(tab, { atLeast: 3 });
    for (const words of [VICTORY, MAKO, MUSIC]) {
      const card = await hoverMark(tab, words);
      await pause(400);
      await clickInCard(tab, card, 'Copy citation');
      await until('the card to close', async () => {
        await tab.press('Escape'); // the first closes the sheet that says what to press: pages on http have no clipboard
        return !(await openCard(tab));
      });
    }
    const popup = await openPopup(driver, PAGE, 'did they plan it from the start?');
    await until('statements', () => popup.evaluate(() => document.querySelectorAll('blockquote').length > 0));
    await press(popup, await control(popup, 'Copy citation'));
    await press(popup, await control(popup, 'On this page'));
    await press(popup, await control(popup, 'Check article.test'));
    await press(popup, await control(popup, 'Check article.test'));
    await popup.goto(`${driver.origin}src/options/index.html`);
    await pause(1500); // late requests, if there were any
    expect(ownRequests()).toEqual([]);
    expect(asked).toContain(`GET ${PAGE}`);
  });

  it('and the proxy does see what is sent', async () => {
    const tab = await driver.open(PAGE);
    await tab.evaluate(() => fetch('http://elsewhere.test/told').catch(() => undefined));
    await until('the request', () => ownRequests().some((each) => each.includes('elsewhere.test/told')));
  });
});
