/** What is shipped can neither fetch, evaluate nor be read by a page. Read off the built files themselves. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const TARGETS = ['chrome', 'firefox'] as const;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const built = TARGETS.flatMap((target) => filesOf(join(ROOT, 'dist', target)));
const named = (pattern: RegExp): [string, string][] =>
  built
    .filter((file) => pattern.test(file))
    .map((file) => [relative(join(ROOT, 'dist'), file), readFileSync(file, 'utf8')]);

/** Ways to send or load something, or to make code of text. Each would have to stand in a shipped script. */
const FORBIDDEN: [string, RegExp][] = [
  // A method that happens to be called so (the search index has one) is defined, not called: `fetch(a, b) {`.
  ['fetch', /(?<![.\w$])fetch\s*\((?![^()]*\)\s*\{)|\b(?:window|self|globalThis)\.fetch\b/],
  ['XMLHttpRequest', /XMLHttpRequest/],
  ['WebSocket', /\bWebSocket\b/],
  ['EventSource', /\bEventSource\b/],
  ['sendBeacon', /sendBeacon/],
  ['RTCPeerConnection', /RTCPeerConnection/],
  ['WebTransport', /WebTransport/],
  ['import()', /(?<![.\w$])import\s*\(/],
  ['importScripts', /importScripts/],
  ['new Image', /new\s+Image\b/],
  ['eval', /(?<![.\w$])eval\s*\(/],
  ['Function made of text', /new\s+Function\b|(?<![.\w$])Function\s*\(\s*["'`]/],
  ['document.write', /document\.write/],
  // Browsers split sentences differently; what is marked must not depend on it.
  ['a splitter of sentences that differs between browsers', /Intl\.Segmenter/],
  ['insertAdjacentHTML', /insertAdjacentHTML/],
  ['outerHTML', /\.outerHTML\s*=/],
  // Preact's branch for `dangerouslySetInnerHTML` is taken out by the build.
  ['innerHTML', /\.innerHTML\s*=(?!=)/],
];

describe('no shipped script can send, load or evaluate anything', () => {
  const scripts = named(/\.js$/);

  it('there are scripts for both browsers', () => {
    for (const target of TARGETS) expect(scripts.some(([file]) => file.startsWith(target))).toBe(true);
  });

  it.each(FORBIDDEN)('%s is in none', (_, pattern) => {
    const found = scripts.flatMap(([file, code]) => {
      const at = code.search(pattern);
      return at < 0 ? [] : [`${file}: …${code.slice(Math.max(0, at - 60), at + 60)}…`];
    });
    expect(found).toEqual([]);
  });

  it('no source of ours reaches the branch of Preact that sets innerHTML', () => {
    const sources = filesOf(join(ROOT, 'src')).filter((file) => /\.tsx?$/.test(file));
    expect(sources.length).toBeGreaterThan(100);
    const users = sources.filter((file) => /dangerouslySetInnerHTML|__html/.test(readFileSync(file, 'utf8')));
    expect(users).toEqual([]);
  });

  it('the guard finds what it looks for', () => {
    const examples = [
      'fetch("x")',
      'new Image()',
      'import("x")',
      'eval("1")',
      'x.innerHTML="y"',
      'new Function("x")',
    ];
    for (const code of examples)
      expect(
        FORBIDDEN.some(([, pattern]) => pattern.test(code)),
        code,
      ).toBe(true);
  });
});

describe('nothing shipped loads anything from elsewhere', () => {
  it.each(named(/\.css$/))('%s', (_, css) => {
    expect(css).not.toMatch(/url\(\s*['"]?(?!data:)|@import/);
  });
  it.each(named(/\.html$/))('%s', (_, html) => {
    expect(html).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+\s*=|javascript:/i);
  });
});

describe('shipped texts', () => {
  it.each(named(/messages\.json$/))(
    '%s names none twice: stores refuse a file with a name given twice',
    (_, json) => {
      const names = [...json.matchAll(/^ {2}"(\w+)"\s*:/gm)].map(([, name]) => name);
      expect(names.length).toBe(Object.keys(JSON.parse(json)).length);
    },
  );
});

describe.each(TARGETS)('the style that %s puts into pages', (target) => {
  it('has rules for our own highlights only', () => {
    const { content_scripts } = JSON.parse(
      readFileSync(join(ROOT, 'dist', target, 'manifest.json'), 'utf8'),
    ) as { content_scripts: { css: string[] }[] };
    const files = content_scripts.flatMap(({ css }) => css);
    expect(files).toHaveLength(1);
    const css = readFileSync(join(ROOT, 'dist', target, files[0] ?? ''), 'utf8').replace(/\/\*.*?\*\//gs, '');
    const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim());
    const own = selectors.filter((selector) => !selector.startsWith('@')).flatMap((each) => each.split(','));
    expect(own.length).toBeGreaterThan(0);
    for (const selector of own) expect(selector.trim()).toMatch(/^::highlight\(otr-[\w-]+\)$/);
  });
});

describe.each(TARGETS)('the built manifest for %s', (target) => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'dist', target, 'manifest.json'), 'utf8'));
  const policy = (manifest.content_security_policy?.extension_pages ?? '') as string;

  it('asks for three permissions, and for the pages alone that its content script stands in', () => {
    expect(manifest.permissions).toEqual(['storage', 'contextMenus', 'scripting']);
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0].matches);
  });

  it('lets no page read a file of it or talk to it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it.each([
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])('has the policy %s', (rule) => expect(policy.split(/;\s*/)).toContain(rule));

  it('has one content script, in a world of its own, in one file', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0].js).toEqual(['src/page/gate.iife.js']);
    expect(manifest.content_scripts[0]).not.toHaveProperty('world');
  });

  it('brings no code into a page but the two content scripts', () => {
    const scripts = filesOf(join(ROOT, 'dist', target)).filter((file) => file.endsWith('.js'));
    const code = scripts.map((file) => readFileSync(file, 'utf8')).join('\n');
    const brought = [...code.matchAll(/[`"']([\w./-]+\.iife\.js)[`"']/g)].map(([, name]) => name);
    expect([...new Set(brought)].sort()).toEqual(['/src/page/gate.iife.js', '/src/page/index.iife.js']);
    const calls = [...code.matchAll(/\.executeScript\(([^)]*)\)/g)].map(([, given]) => given);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^\{target:\w+,files:\w+\}$/); // no function, no other world
  });
});

describe('weight', () => {
  const CONTENT_SCRIPT_BYTES = 60_000; // both scripts together
  const GATE_BYTES = 6_000; // read and compiled in every frame of every tab
  const GATE_PACKED_BYTES = 2_900;
  const CONTENT_SCRIPT_PACKED_BYTES = 20_000;
  const WHOLE_BYTES = 4_000_000; // downloaded once

  it.each(TARGETS)('%s: the content script stays small', (target) => {
    const scripts = ['gate', 'index'].map((name) =>
      readFileSync(join(ROOT, 'dist', target, `src/page/${name}.iife.js`)),
    );
    const packed = scripts.map((script) => gzipSync(script, { level: 9 }).length);
    const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(sum(scripts.map(({ length }) => length))).toBeLessThan(CONTENT_SCRIPT_BYTES);
    expect(sum(packed)).toBeLessThanOrEqual(CONTENT_SCRIPT_PACKED_BYTES);
    expect(packed[0]).toBeLessThanOrEqual(GATE_PACKED_BYTES);
  });

  /** By the beginning of a file's name; what is in no row is shared code of the extension's pages. */
  const BUDGETS: [string, number][] = [
    ['src/page/gate.iife', GATE_BYTES],
    ['src/page/index.iife', CONTENT_SCRIPT_BYTES],
    ['src/view/marks', 6_000], // parsed in every frame
    ['assets/weights', 3_600_000],
    ['assets/cite', 550_000],
    ['', 30_000],
  ];
  it.each(TARGETS)('%s: no script and no style is heavier than its budget', (target) => {
    const folder = join(ROOT, 'dist', target);
    const files = filesOf(folder).filter((file) => /\.(js|css)$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    const over = files.flatMap((file) => {
      const name = relative(folder, file).replaceAll('\\', '/');
      const [, budget = 0] = BUDGETS.find(([start]) => name.startsWith(start)) ?? [];
      const { size } = statSync(file);
      return size > budget ? [`${name}: ${size} of ${budget} bytes`] : [];
    });
    expect(over).toEqual([]);
  });

  it.each(TARGETS)('%s: the whole stays small', (target) => {
    const sum = filesOf(join(ROOT, 'dist', target)).reduce((bytes, file) => bytes + statSync(file).size, 0);
    expect(sum).toBeLessThan(WHOLE_BYTES);
  });
});
