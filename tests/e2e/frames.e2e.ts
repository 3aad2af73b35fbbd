/** Frames of every kind, and a document that is no page at all. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver.ts';
import { askFindings } from '../../tools/browsers/findings.ts';
import { marksOn, settledMarks } from '../../tools/browsers/screen.ts';
import { useStage } from './browser.ts';
import { article, VICTORY } from './samples.ts';
import { documentOf } from './site.ts';

const stage = useStage();
const SIZE = 'width="600" height="300"';
const TEXT = `<title>Korra</title><p>The Legend of Korra.</p><p>${VICTORY}</p>`;
const IN_SCRIPT = JSON.stringify(TEXT);
let tab: Tab;

beforeAll(async () => {
  stage.site.page('/inner', article(VICTORY));
  tab = await stage.driver.open(stage.site.page('/article', article(VICTORY)));
});

/** The frames below the page that have found the claim. */
async function framesWithClaim(): Promise<number> {
  const heard = await askFindings(stage.driver);
  await tab.toFront();
  return heard.filter(({ frame, findings }) => frame !== 0 && findings.spots.length > 0).length;
}

describe('a frame is read', () => {
  it.each([
    [
      'of a data: address',
      `<iframe ${SIZE} src="data:text/html;charset=utf-8,${encodeURIComponent(TEXT)}"></iframe>`,
    ],
    [
      'of a blob: address',
      `<iframe ${SIZE} id="f"></iframe><script>f.src = URL.createObjectURL(new Blob([${IN_SCRIPT}], { type: 'text/html' }))</script>`,
    ],
    [
      'of about:blank, filled by its page',
      `<iframe ${SIZE} id="f"></iframe><script>f.contentDocument.body.innerHTML = ${IN_SCRIPT}</script>`,
    ],
    [
      'made and filled long after the page has loaded',
      `<script>setTimeout(() => { const f = document.createElement('iframe'); f.width = 600; f.height = 300;
        f.srcdoc = ${IN_SCRIPT}; document.body.append(f); }, 600)</script>`,
    ],
    [
      'of a frame',
      `<iframe ${SIZE} srcdoc='<iframe width="500" height="250" src="/inner"></iframe>'></iframe>`,
    ],
    ['in a sandbox that runs no scripts', `<iframe ${SIZE} sandbox src="/inner"></iframe>`],
  ])('%s', async (name, frame) => {
    const body = `<h1>About the end of The Legend of Korra</h1>${frame}`;
    await tab.goto(stage.site.page(`/${name.replace(/\W/g, '-')}`, documentOf('Frames', body)));
    await until('the frame to find its claim', async () => (await framesWithClaim()) === 1);
  });
});

describe('a frame is left alone', () => {
  it.each([
    ['that is hidden', `<iframe hidden src="/inner"></iframe>`],
    ['that is as small as an advertisement', `<iframe width="120" height="40" src="/inner"></iframe>`],
    [
      'that is an editor',
      `<iframe ${SIZE} id="f" srcdoc="<script>document.designMode='on'</script>${'<p>The Legend of Korra.</p>'}"></iframe>`,
    ],
  ])('%s', async (name, frame) => {
    const there = stage.site.page(
      `/${name.replace(/\W/g, '-')}`,
      article(VICTORY).replace('</main>', `</main>${frame}`),
    );
    await tab.goto(there);
    await settledMarks(tab); // the page itself is read
    expect(await framesWithClaim()).toBe(0);
  });
});

describe('a PDF', () => {
  it('is left alone, and the next page is read as ever', async () => {
    const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>`;
    const there = stage.site.page('/post.pdf', pdf, { 'content-type': 'application/pdf' });
    const shown = await stage.driver.open(
      stage.site.page('/shows', documentOf('Korra', '<p>The Legend of Korra.</p>')),
    );
    await shown.evaluate((to) => void location.assign(to), there);
    await new Promise((done) => setTimeout(done, 1500)); // a viewer opens in its own time
    const heard = await askFindings(stage.driver);
    expect(heard.filter(({ url }) => url === there)).toEqual([]);
    await shown.close();
    await tab.goto(`${stage.site.origin}/article`);
    await settledMarks(tab);
    expect((await marksOn(tab)).length).toBe(1);
  });
});
