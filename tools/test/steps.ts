/** The steps of a full test run, and how one of them is run and counted. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Step {
  name: string;
  /** Arguments to Node. */
  args: string[];
  env?: Record<string, string>;
  /** A step that runs many tests says here where it writes vitest's own count. */
  counts?: string;
}

export interface Outcome {
  passed: number;
  failed: number;
}

const bin = (name: string, file: string): string => join('node_modules', name, file);
const vitest = (config: string, counts: string): string[] => [
  ...[bin('vitest', 'vitest.mjs'), 'run', '--config', config],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`],
];

/** Fast, and needs no browser: `npm run check`. */
export const CHECKS: Step[] = [
  { name: 'corpus', args: ['--import', 'tsx', 'tools/corpus.ts', '--quiet'] },
  { name: 'types', args: [bin('typescript', 'bin/tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'types of the pure rooms',
    args: [bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'tsconfig.pure.json'],
  },
  {
    name: 'lint and format',
    args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  { name: 'unused files, exports and packages', args: [bin('knip', 'bin/knip.js')] },
];

const UNIT = 'tests/output/unit.json';
const END_TO_END = 'tests/output/end-to-end.json';

/** Everything else of `npm test`. */
export const TESTS: Step[] = [
  { name: 'build and pack for Chrome and Firefox', args: ['--import', 'tsx', 'tools/package.ts'] },
  { name: 'tests beside the code', args: vitest('vitest.config.ts', UNIT), counts: UNIT },
  { name: 'end-to-end tests', args: vitest('tests/vitest.config.ts', END_TO_END), counts: END_TO_END },
];

const STEP_WITHIN_MS = 30 * 60_000; // a step that hangs must not hang the run

/** Runs a step in this terminal. A step without tests of its own counts as one. */
export async function runStep({ args, env, counts }: Step): Promise<Outcome> {
  if (counts) rmSync(join(ROOT, counts), { force: true });
  const succeeded = await new Promise<boolean>((done) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: STEP_WITHIN_MS,
    });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
  if (!counts) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return count(
    existsSync(join(ROOT, counts)) ? readFileSync(join(ROOT, counts), 'utf8') : undefined,
    succeeded,
  );
}

/** Reads vitest's count. A run that failed without a failed test (a file that does not load) counts as one failure. */
export function count(json: string | undefined, succeeded: boolean): Outcome {
  const { numPassedTests = 0, numFailedTests = 0 } = json ? JSON.parse(json) : {};
  const unexplained = !succeeded && numFailedTests === 0 ? 1 : 0;
  const nothingRan = succeeded && numPassedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + unexplained + nothingRan };
}
