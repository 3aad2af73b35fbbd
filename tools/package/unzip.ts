/** Reads archives that `zip.ts` has written, for the tests of what is packed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Entry } from './zip.ts';

const LOCAL = 0x04034b50;
const HEADER_BYTES = 30;

/** The files of an archive, in its order. */
export function unzip(archive: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; archive.readUInt32LE(at) === LOCAL; ) {
    const packedLength = archive.readUInt32LE(at + 18);
    const nameLength = archive.readUInt16LE(at + 26);
    const body = at + HEADER_BYTES + nameLength + archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.subarray(at + HEADER_BYTES, at + HEADER_BYTES + nameLength).toString('utf8'),
      content: inflateRawSync(archive.subarray(body, body + packedLength)),
    });
    at = body + packedLength;
  }
  return entries;
}

/**
 * Writes the files of an archive below a folder.
 * @throws when a name leads out of it.
 */
export function unzipTo(archive: Buffer, folder: string): void {
  for (const { name, content } of unzip(archive)) {
    const path = resolve(folder, name);
    if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${name} leads out of the archive.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(join(path), content);
  }
}
