/**
 * `npm run package`: builds both browsers' extensions and packs them, together with the source that a store's
 * reviewer builds them from. The same source gives the same bytes on every computer.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { build } from './build.ts';
import { type Entry, zip } from './package/zip.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist', 'packages');

/** Every file below a folder. */
function filesOf(folder: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: relative(folder, path).split(sep).join('/'), content: readFileSync(path) };
    });
}

/** Every file under version control, as it stands. An unpacked source archive is not, and makes none of itself. */
function sourceArchive(): [string, Entry[]][] {
  if (!existsSync(join(ROOT, '.git'))) return [];
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  const entries = names.map((name) => ({ name, content: readFileSync(join(ROOT, name)) }));
  return [[`${pkg.name}-source-${pkg.version}.zip`, entries]];
}

function main(): void {
  build();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const archives: [string, Entry[]][] = [
    [`${pkg.name}-chrome-${pkg.version}.zip`, filesOf(join(ROOT, 'dist', 'chrome'))],
    [`${pkg.name}-firefox-${pkg.version}.xpi`, filesOf(join(ROOT, 'dist', 'firefox'))],
    ...sourceArchive(),
  ];
  for (const [name, entries] of archives) {
    const archive = zip(entries);
    writeFileSync(join(OUT, name), archive);
    const sum = createHash('sha256').update(archive).digest('hex');
    console.log(
      `${sum}  ${relative(process.cwd(), join(OUT, name))}  ${entries.length} files, ${archive.length} bytes`,
    );
  }
}

main();
