/** The heads of all folds, learnt by as many processes as there are processors. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Heads } from './trainer.ts';

/** The fold that leaves nothing out: its heads are the ones that ship. */
export const NOTHING = '';

/** Each process holds all that is learnt from, some 900 MB. */
const MOST = 8;

const ROOT = join(import.meta.dirname, '..', '..');

/** What a process of `fold.ts` answers when it is sent the name of a batch. */
export interface Learnt {
  leftOut: string;
  heads: Heads;
}

/**
 * Learns heads once without each batch. How many processes share the work changes nothing in them.
 * @param leftOut names of batches, and `NOTHING`
 * @throws when a process ends before its work is done
 */
export async function trainFolds(
  leftOut: readonly string[],
  say: (line: string) => void,
): Promise<Map<string, Heads>> {
  const waiting = [...leftOut];
  const learnt = new Map<string, Heads>();
  const count = Math.min(availableParallelism(), MOST, waiting.length);
  const workers = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'fold.ts'), { cwd: ROOT, execArgv: ['--import', 'tsx'] }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    for (const worker of workers) worker.kill();
  }
  return learnt;

  function work(worker: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const next = (): void => {
        const batch = waiting.shift();
        if (batch === undefined) resolve();
        else worker.send(batch);
      };
      worker.on('message', ({ leftOut: batch, heads }: Learnt) => {
        learnt.set(batch, heads);
        say(`Learnt without ${batch || 'leaving anything out'} (${learnt.size} of ${leftOut.length}).`);
        next();
      });
      worker.on('error', reject);
      worker.on('exit', (code, signal) =>
        reject(new Error(`A process that was learning ended early (${signal ?? `code ${code}`}).`)),
      );
      next();
    });
  }
}
