/** Small, fast, stable hashes: features are numbers, never strings, on the path every page takes. */

/** Hash of a text or of a part of it (FNV-1a over UTF-16 units), an unsigned 32-bit number. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One number made of several, in order; unsigned 32-bit. */
export function mix(a: number, b: number, c = 0): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 16)) + c, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}
