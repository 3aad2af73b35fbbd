/** What was found, as plain JSON: everything, in the shapes of this project. */
import type { Found } from './types.ts';

export function writeJson({ page, retrieved, spots }: Found): string {
  return `${JSON.stringify({ format: 'on-the-record/found', version: 1, page, retrieved, spots }, null, 2)}\n`;
}
