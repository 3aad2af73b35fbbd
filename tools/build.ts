/** `npm run build [-- chrome|firefox]`: checks and compiles the corpus, then builds the unpacked extensions into dist/. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify_sync } from 'terser';

export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds one or both targets.
 * @throws with the builder's own words when a step fails.
 */
export function build(targets: readonly Target[] = TARGETS): void {
  step('The corpus', ['--import', 'tsx', 'tools/corpus.ts', '--quiet']);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  for (const target of targets) {
    step(`The build for ${target}`, [vite, 'build', '--logLevel', 'warn'], { TARGET: target });
    withoutMarkup(join(ROOT, 'dist', target));
    const [gate, index] = ['gate', 'index'].map((script) =>
      join(ROOT, 'dist', target, `src/page/${script}.iife.js`),
    ) as [string, string];
    pressed(gate);
    pressed(index, ownNames(readFileSync(gate, 'utf8'), readFileSync(index, 'utf8')));
  }
}

/**
 * Takes Preact's branch for `dangerouslySetInnerHTML`, which nothing of ours reaches, out of the built scripts: what
 * is shipped sets no markup at all. Done here because the content script is built without plugins.
 */
function withoutMarkup(folder: string): void {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  let taken = 0;
  for (const name of scripts) {
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    const safe = code.replace(/\([\w$]+\.innerHTML=[\w$]+\.__html\)/g, () => {
      taken++;
      return 'void 0';
    });
    if (safe !== code) writeFileSync(path, safe);
  }
  // The pages of the extension share one Preact; the content script has none.
  if (taken !== 1) throw new Error(`Preact's branch that sets innerHTML was found ${taken} times, not once`);
}

/** Long names of members that nothing outside the page script ever reads: spelt shorter there. */
const OWN_NAMES =
  'byKeyboard onWrongMatch isAskedFor onHideClaim onOffHere returnFocus dropWhere onWrong erase keepsBreaks boxless ' +
  'onGone isEmpty deeds takeHidden addHidden onCopyKeys eraseAll owns boxes given isBusy readPage sweep within wear ' +
  'isDue onClose nodes follow rule onIdle onAnswer';

/** Where the members are declared that leave the page script, in messages and in what they carry. */
const SHARED = [
  'platform/messages',
  'platform/settings-record',
  'platform/reports',
  'engine/types',
  'corpus/types',
  'cite/types',
];

/**
 * @param gate the other script as it is built, which shares objects with this one @param index the page script
 * @throws when a name is not the page script's own, or not there any more
 */
function ownNames(gate: string, index: string): RegExp {
  const sources = SHARED.map((name) => readFileSync(join(ROOT, `src/${name}.ts`), 'utf8'));
  const shared = gate + sources.join('').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''); // what comments say does not count
  const names = OWN_NAMES.split(' ');
  const isIn = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
  const wrong = names.find((name) => isIn(shared, name) || !isIn(index, name));
  if (wrong)
    throw new Error(`OWN_NAMES in tools/build.ts: ${wrong} is not the page script's own name, or gone.`);
  return new RegExp(`^(?:${names.join('|')})$`);
}

/** Writes the content script shorter still: every frame of every page reads it. */
function pressed(path: string, own?: RegExp): void {
  const { code } = minify_sync(readFileSync(path, 'utf8'), {
    ecma: 2020,
    compress: {
      ecma: 2020,
      passes: 3,
      keep_fargs: false,
      pure_getters: true,
      hoist_funs: true,
      unsafe: true, // shorter spellings of what the language itself brings, which no page can change in our world
      unsafe_arrows: true,
      sequences: false,
      hoist_props: false,
      lhs_constants: false, // this and the next two pack better, tried one by one
      comparisons: false,
    },
    mangle: { toplevel: true, ...(own ? { properties: { regex: own } } : {}) },
    format: { ascii_only: true },
  });
  if (!code) throw new Error('Nothing is left of the content script.');
  writeFileSync(path, code);
}

function step(what: string, args: string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    // What is built does not depend on who builds it: a NODE_ENV left over from elsewhere changes the bytes.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}${stderr}`);
}

function main(): void {
  const asked = process.argv.slice(2);
  const targets = TARGETS.filter((target) => asked.length === 0 || asked.includes(target));
  try {
    build(targets);
    console.log(targets.map((target) => `dist/${target}`).join(' and '), 'built.');
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}

if (import.meta.filename === process.argv[1]) main();
