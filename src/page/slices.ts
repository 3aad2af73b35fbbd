/** Long work in short slices. Work is a generator that yields wherever it may be interrupted. */

/** Short enough that a key press in between is answered in the same frame, with room for a step that takes longer. */
const SLICE_MS = 6;

/** Not in TypeScript's own list yet; the oldest browsers of the manifest have it. */
declare const scheduler: { yield(): Promise<void> };

/**
 * When the slice that is running ends: one budget for all our work, so that two pieces of it never make one long task. The
 * first has begun with the script: most pages are looked at within it, and never ask for the scheduler.
 */
let sliceEnds = performance.now() + SLICE_MS;

/**
 * Runs a generator to its end in slices of 6 ms, and the step that is then at work.
 * @returns what the generator returns; undefined when it is aborted before.
 */
export async function inSlices<T>(
  work: Generator<void, T>,
  signal: Pick<AbortSignal, 'aborted'>,
): Promise<T | undefined> {
  for (;;) {
    if (performance.now() >= sliceEnds) {
      await scheduler.yield(); // lets the page work before we go on
      sliceEnds = performance.now() + SLICE_MS;
    }
    if (signal.aborted) return undefined;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < sliceEnds);
  }
}

/**
 * Waits until the browser has laid the page out for a frame: after this, asking for a place on the screen forces no
 * layout. Never resolves in a frame that is not on the screen.
 * @returns the box of the document's element in CSS pixels.
 */
export function afterLayout(signal?: AbortSignal): Promise<DOMRectReadOnly> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      if (!seen) return;
      observer.disconnect();
      resolve(seen.boundingClientRect);
    });
    observer.observe(document.documentElement);
    signal?.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}
