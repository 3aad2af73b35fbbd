/** A reader that has seen enough (`… | head`) ends a command; it is no fault of it. */
export function endWithReader(): void {
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EPIPE') process.exit(0);
    throw problem;
  });
}
