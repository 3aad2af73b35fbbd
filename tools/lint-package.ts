/**
 * `npm run lint-package`: Mozilla's own linter over the Firefox package, as the store runs it. It is fetched when asked
 * for, since it brings hundreds of packages that nothing else here needs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { unzipTo } from './package/unzip.ts';

const LINTER = 'web-ext@8.10.0';

const file = join(import.meta.dirname, '..', 'dist', 'packages', `${pkg.name}-firefox-${pkg.version}.xpi`);
const folder = mkdtempSync(join(tmpdir(), 'on-the-record-lint-'));
unzipTo(readFileSync(file), folder);
const { status } = spawnSync(
  'npx',
  ['--yes', LINTER, 'lint', '--warnings-as-errors', '--source-dir', folder],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
