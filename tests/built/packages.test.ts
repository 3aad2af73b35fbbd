/** The packages hold what was built, and a stranger gets the same bytes from the source archive. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { unzip, unzipTo } from '../../tools/package/unzip.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCE = `${pkg.name}-source-${pkg.version}.zip`;
const EXTENSIONS = [`${pkg.name}-chrome-${pkg.version}.zip`, `${pkg.name}-firefox-${pkg.version}.xpi`];
const packages = (root: string): string => join(root, 'dist', 'packages');
const stranger = mkdtempSync(join(tmpdir(), 'on-the-record-source-'));

function pack(root: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/package.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(() => {
  if (!existsSync(join(packages(ROOT), SOURCE)))
    throw new Error('There are no packages; npm run package makes them.');
  unzipTo(readFileSync(join(packages(ROOT), SOURCE)), stranger);
  symlinkSync(join(ROOT, 'node_modules'), join(stranger, 'node_modules'), 'junction');
  pack(stranger);
}, 180_000);
afterAll(() => rmSync(stranger, { recursive: true, force: true }));

describe('packages', () => {
  it('are two extensions and the source, under the version', () => {
    expect(readdirSync(packages(ROOT)).sort()).toEqual([...EXTENSIONS, SOURCE].sort());
  });

  it.each(EXTENSIONS)('%s is the same, byte for byte, built from the unpacked source archive', (name) => {
    const [ours, theirs] = [ROOT, stranger].map((root) => readFileSync(join(packages(root), name)));
    expect(ours?.length).toBeGreaterThan(100_000);
    expect(theirs?.equals(ours as Buffer)).toBe(true);
  });

  it('carry no source map, no test and no hidden file', () => {
    for (const name of EXTENSIONS) {
      const names = unzip(readFileSync(join(packages(ROOT), name))).map((entry) => entry.name);
      expect(names).toContain('manifest.json');
      expect(names.filter((each) => /\.map$|\.test\.|(^|\/)\./.test(each))).toEqual([]);
    }
  });
});
