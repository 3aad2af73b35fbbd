/** Reads every import of the project and says, in a sentence, where a room reaches what it may not. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** `types` allows `import type` alone; `data` also the compiled corpus; `sheets` also style sheets and drawings; `all` anything. */
type Reach = 'types' | 'data' | 'sheets' | 'all';

const DOORS = ['page', 'popup', 'options', 'welcome', 'background'];

/** Who may import whom. A room that is missing in a row may not be named there at all. */
const MAY: Record<string, Record<string, Reach>> = {
  corpus: {},
  engine: { corpus: 'data' },
  cite: { corpus: 'data', engine: 'types' }, // an export of what was found names verdicts and spots
  platform: { corpus: 'types', engine: 'types', cite: 'types' },
  view: { corpus: 'types', engine: 'types', cite: 'all', platform: 'all' },
  page: { corpus: 'types', engine: 'types', view: 'all', cite: 'all', platform: 'all' },
  popup: { corpus: 'all', engine: 'all', cite: 'all', view: 'all', platform: 'all' },
  options: { corpus: 'all', engine: 'all', cite: 'all', view: 'all', platform: 'all' },
  welcome: { corpus: 'all', engine: 'all', cite: 'all', view: 'all', platform: 'all' },
  background: { corpus: 'all', engine: 'all', cite: 'all', platform: 'all', view: 'sheets' }, // what the card wears
};

/** Values that are shapes only in spirit: closed lists that stand beside their type. */
const SHAPES = /^src\/(corpus|engine|cite)\/types\.ts$/;

/** The gallery exists to show the card by itself; the card's pieces are its subject. */
const GALLERY = /^tools\/gallery\//;
const CARD = /^src\/page\/card\//;
/** The benchmark weighs the pieces of the page one by one. */
const BENCH = /^tools\/bench\//;

const ROOT = join(import.meta.dirname, '..');

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Every import, re-export and `import()` of a source text. */
function readImports(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const statement =
    /\b(?:import|export)\s+(type\s+)?([^'";]*?\bfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  for (const [, type, names = '', fixed, lazy] of code.matchAll(statement)) {
    const specifier = (fixed ?? lazy ?? '').replace(/\?.*$/, '');
    const listed =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const typeOnly = !!type || (listed.length > 0 && listed.every((name) => name.startsWith('type ')));
    const to = specifier.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(from), specifier))
          .split(sep)
          .join('/')
      : specifier;
    found.push({ from, to, typeOnly });
  }
  return found;
}

/** What is wrong with an import, if anything. */
function judge({ from, to, typeOnly }: Import): string | undefined {
  const room = roomOf(from);
  if (to === 'webextension-polyfill' && room !== 'platform') {
    return `${from} names the extension API itself; only src/platform may.`;
  }
  if (!to.startsWith('src/')) return undefined;
  if (GALLERY.test(from) && CARD.test(to)) return undefined;
  if (BENCH.test(from) && roomOf(to) === 'page') return undefined;
  if (!room && DOORS.includes(roomOf(to) ?? '') && !typeOnly)
    return `${from} imports ${to}; nothing imports a door.`;
  if (!room || from.endsWith('.test.ts') || from.endsWith('.test.tsx')) return undefined; // tests may look into any room
  const other = roomOf(to);
  if (!other || other === room) return undefined;
  if (DOORS.includes(other) && !(typeOnly && to === 'src/page/card/content.ts' && room === 'view')) {
    return `${from} imports ${to}; nothing imports a door ("${other}").`;
  }
  if (other === 'page') return undefined;
  const reach = MAY[room]?.[other];
  if (!reach) return `${from} imports ${to}; the room "${room}" may not know the room "${other}".`;
  if (reach === 'all' || typeOnly || SHAPES.test(to)) return undefined;
  if (reach === 'data' && /^src\/corpus\/compiled\.json$/.test(to)) return undefined;
  if (reach === 'sheets' && /\.(css|json)$/.test(to)) return undefined;
  return `${from} imports values of ${to}; the room "${room}" may have only types of "${other}".`;
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'output' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Without this file, whose examples are no imports of its own. */
const ALL = ['src', 'tools', 'tests'].flatMap(sources).filter((path) => path !== 'src/rooms.test.ts');

describe('the rooms', () => {
  it.each(ALL.map((path) => [path]))('%s reaches only where it may', (path) => {
    const wrong = readImports(path, readFileSync(join(ROOT, path), 'utf8')).flatMap(
      (each) => judge(each) ?? [],
    );
    expect(wrong).toEqual([]);
  });

  it('are all named in the table', () => {
    const rooms = new Set(sources('src').flatMap((path) => roomOf(path) ?? []));
    expect([...rooms].filter((room) => !(room in MAY))).toEqual([]);
  });
});

describe('the guard itself', () => {
  it.each([
    ['src/engine/a.ts', "import { b } from '../page/b.ts';", 'nothing imports a door ("page")'],
    ['src/engine/a.ts', "import { b } from '../cite/b.ts';", 'may not know the room "cite"'],
    ['src/engine/a.ts', "export * from '../platform/b.ts';", 'may not know the room "platform"'],
    ['src/page/a.ts', "import { b } from '../engine/b.ts';", 'may have only types of "engine"'],
    ['src/page/a.ts', "const b = await import('../engine/b.ts');", 'may have only types of "engine"'],
    ['src/view/a.ts', "import browser from 'webextension-polyfill';", 'only src/platform may'],
    ['src/background/a.ts', "import { b } from '../view/b.tsx';", 'may have only types of "view"'],
    ['src/background/a.ts', "import b from '../view/b.css?inline';", undefined],
    ['tools/a.ts', "import { b } from '../src/page/b.ts';", 'nothing imports a door'],
    ['src/page/a.ts', "import type { B } from '../engine/types.ts';", undefined],
    ['src/page/a.ts', "import { type B, type C } from '../engine/b.ts';", undefined],
    ['src/popup/a.ts', "import { b } from '../engine/b.ts';", undefined],
    ['src/engine/a.ts', "// import { b } from '../page/b.ts';", undefined],
  ])('%s with %s', (path, source, sentence) => {
    const said = readImports(path, source)
      .flatMap((each) => judge(each) ?? [])
      .join(' ');
    if (sentence) expect(said).toContain(sentence);
    else expect(said).toBe('');
  });
});
