/** Our share of a page's thread, from the browser's own sampling profiler. */

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

export interface CpuProfile {
  nodes: ProfileNode[];
  samples?: number[];
  /** Microseconds between samples. */
  timeDeltas?: number[];
}

export interface Share {
  /** Milliseconds that a script of the extension was running, calls into the browser included. */
  total: number;
  /** The stretches without interruption it ran in, in milliseconds. */
  slices: number[];
}

/** Samples of other work shorter than this inside a stretch are the profiler's own blur. */
const BLUR_US = 400;

/** What scripts under `origin` took of a profile. */
export function shareOf({ nodes, samples = [], timeDeltas = [] }: CpuProfile, origin: string): Share {
  const ours = new Set<number>();
  const children = new Map(nodes.map(({ id, children: below = [] }) => [id, below]));
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(origin)) addWithBelow(id);

  const slices: number[] = [];
  let running = 0;
  let away = 0;
  for (const [i, sample] of samples.entries()) {
    const spent = timeDeltas[i + 1] ?? 0;
    if (ours.has(sample)) {
      running += spent + away;
      away = 0;
    } else if (running > 0) {
      away += spent;
      if (away > BLUR_US) {
        slices.push(running / 1000);
        running = 0;
        away = 0;
      }
    }
  }
  if (running > 0) slices.push(running / 1000);
  return { total: slices.reduce((sum, slice) => sum + slice, 0), slices };

  function addWithBelow(root: number): void {
    const open = [root];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      ours.add(id);
      open.push(...(children.get(id) ?? []));
    }
  }
}
