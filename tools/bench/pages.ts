/**
 * The pages of the benchmark, generated: the same in every run, on every machine. `{korra}` pages carry the topic.
 * Sentences are neutral and of ordinary length; markup is as deep and as mixed as that of news sites and forums.
 */

export interface BenchPage {
  name: string;
  /** What is measured on it: ordinary pages are taken together. */
  group: 'ordinary' | 'topic' | 'article' | 'thread' | 'hostile';
  html: string;
}

const PLAIN = [
  'The harbour was quiet in the morning, and the boats came in one after another with little to show for the night.',
  'According to <a href="/a">the report</a>, prices rose by <b>four per cent</b> over the year, more than most had expected.',
  'Nobody at the meeting wanted to say so, but the plan had been dropped long before the vote.',
  'She wrote the book in two summers, in a house without a telephone, and <em>never</em> spoke about it again.',
  'Readers of this column know the rest: the bridge was closed, opened, and closed again.',
  'The second half was better. It was also shorter, which may be the same thing.',
];
const ON_TOPIC = [
  'Korra and Asami were planned from the start, or so a popular post says.',
  'The creators said the two are a couple, and <a href="/b">the finale</a> meant what it showed.',
  'Some say Nickelodeon forced the ending, others that the writers gave in to the fans.',
  'They never thought of it during the first season, a fan insisted in <i>the same thread</i>.',
  'That ending came out of nowhere, wrote another, and was answered at once.',
];

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const pick = (list: readonly string[], random: () => number): string =>
  list[Math.floor(random() * list.length)] as string;

function paragraphs(count: number, seed: number, onTopic = 0): string {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      pick(random() < onTopic ? ON_TOPIC : PLAIN, random),
    );
    return `<p>${sentences.join(' ')}</p>`;
  }).join('\n');
}

function frame(title: string, body: string, seed: number): string {
  const random = seeded(seed);
  const links = Array.from(
    { length: 40 },
    (_, i) =>
      `<li class="item n${i % 7}"><a href="/${i}"><span>${pick(PLAIN, random)
        .replace(/<[^>]*>/g, '')
        .slice(0, 24)}</span></a></li>`,
  );
  const data = JSON.stringify(Array.from({ length: 120 }, (_, i) => ({ id: i, text: pick(PLAIN, random) })));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 serif;margin:0}main{max-width:42em;margin:auto}nav ul{columns:3}.side{float:right;width:18em}.card{border:1px solid #ccc;padding:1em}.n3{color:#555}.thread div{padding-left:.5em}</style>
<script type="application/json">${data}</script></head><body>
<header class="top"><nav><ul>${links.join('')}</ul></nav></header>
<aside class="side">${paragraphs(4, seed + 1)}</aside>
<main><h1>${title}</h1>${body}</main><footer>${paragraphs(2, seed + 2)}</footer></body></html>`;
}

function comments(count: number, seed: number, onTopic: number): string {
  const random = seeded(seed);
  const one = (i: number): string =>
    `<div class="comment"><div class="by"><a href="/u${i % 97}">user${i % 97}</a> <time>3 May</time></div><div class="text"><p>${pick(random() < onTopic ? ON_TOPIC : PLAIN, random)} ${pick(PLAIN, random)}</p></div></div>`;
  return `<div class="thread">${Array.from({ length: count }, (_, i) => one(i)).join('\n')}</div>`;
}

/** 30 ordinary pages of 3,000 to 60,000 letters, none of which names the topic. */
function ordinary(): BenchPage[] {
  return Array.from({ length: 30 }, (_, i) => ({
    name: `ordinary ${i + 1}`,
    group: 'ordinary' as const,
    html: frame(`Page ${i + 1}`, i % 3 === 0 ? comments(20 + i * 5, i, 0) : paragraphs(10 + i * 4, i), i),
  }));
}

/** A page of 270,000 letters, over which a storm passes: rereading it at each burst is what naive watchers do. */
export function stormPage(): BenchPage {
  return { name: 'storm', group: 'ordinary', html: frame('A long page', paragraphs(780, 11), 11) };
}

/** All pages; the large ones are made only when they are asked for. */
export function benchPages({ quick }: { quick: boolean }): BenchPage[] {
  const small: BenchPage[] = [
    ...(quick ? ordinary().slice(0, 6) : ordinary()),
    {
      name: 'topic page',
      group: 'topic',
      html: frame('The end of The Legend of Korra', paragraphs(34, 5, 0.45), 5),
    },
  ];
  if (quick) return small;
  const story = paragraphs(6_600, 7);
  const few = paragraphs(2, 9, 1);
  return [
    ...small,
    {
      name: '3 MB article, few passages',
      group: 'article',
      html: frame(
        'A long read',
        `${story.slice(0, story.length / 2)}</p><section><h2>Television</h2>${few}</section><p>${story.slice(story.length / 2)}`,
        7,
      ),
    },
    {
      name: '3 MB article, all on topic',
      group: 'article',
      html: frame('The Legend of Korra, a long read', paragraphs(6_600, 7, 0.3), 7),
    },
    {
      name: '100,000 comments, few passages',
      group: 'thread',
      html: frame(
        'Open thread',
        `${comments(60_000, 3, 0)}<div>${comments(20, 4, 0.5)}</div>${comments(39_980, 5, 0)}`,
        3,
      ),
    },
    {
      name: '100,000 comments, all on topic',
      group: 'thread',
      html: frame('The Legend of Korra, open thread', comments(100_000, 3, 0.3), 3),
    },
    {
      name: '1,000,000 text nodes',
      group: 'hostile',
      html: `<!doctype html><title>Korra</title><body><p>Korra and Asami were planned from the start.</p><div>${'<i>a</i> '.repeat(500_000)}</div>`,
    },
    {
      name: '20 MB text node',
      group: 'hostile',
      html: `<!doctype html><title>Nodes</title><body><p>Korra and Asami were planned from the start.</p><div>${`${PLAIN[4]} `.repeat(231_000)}</div>`,
    },
    {
      name: '500 frames',
      group: 'hostile',
      html: `<!doctype html><title>Frames</title><body><p>Korra and Asami were planned from the start.</p>${'<iframe srcdoc="<p>advertisement" width="88" height="31"></iframe>'.repeat(500)}`,
    },
  ];
}
