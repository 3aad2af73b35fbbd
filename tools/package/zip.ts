/** Writes zip archives that depend on nothing but names and contents: the same files give the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  /** Path within the archive, with `/`. */
  name: string;
  content: Buffer;
}

const DAY_ZERO = 0x21; // 1980-01-01, the first day a zip can name
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/** One archive; entries stand in the order of their names, whatever order they come in. */
export function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)); // by code unit: the same everywhere
  for (const { name, content } of sorted) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const common = commonFields(path, content, packed);
    const body = Buffer.concat([uint32(0x04034b50), common, path, packed]);
    directory.push(
      Buffer.concat([
        ...[uint32(0x02014b50), uint16(VERSION), common],
        ...[uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset), path],
      ]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    ...[uint32(0x06054b50), uint16(0), uint16(0), uint16(sorted.length), uint16(sorted.length)],
    ...[uint32(central.length), uint32(offset), uint16(0)],
  ]);
  return Buffer.concat([...bodies, central, end]);
}

/** What a file's own header and its entry in the directory both say. */
function commonFields(path: Buffer, content: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    ...[uint16(VERSION), uint16(UTF8_NAMES), uint16(DEFLATED), uint16(0), uint16(DAY_ZERO)],
    ...[
      uint32(crc32(content)),
      uint32(packed.length),
      uint32(content.length),
      uint16(path.length),
      uint16(0),
    ],
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
