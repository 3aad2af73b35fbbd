import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip, unzipTo } from './unzip.ts';
import { zip } from './zip.ts';

const file = (name: string, text: string) => ({ name, content: Buffer.from(text) });

describe('an archive', () => {
  it('is the same whatever order the files come in', () => {
    const [a, b] = [file('a.txt', 'one'), file('b/c.txt', 'two')];
    expect(zip([a, b])).toEqual(zip([b, a]));
  });

  it('differs when a file differs', () => {
    expect(zip([file('a', '1')])).not.toEqual(zip([file('a', '2')]));
  });

  it('holds a file as it was', () => {
    const archive = zip([file('é.txt', 'The lantern was always hers.')]);
    const nameLength = archive.readUInt16LE(26);
    const packed = archive.subarray(30 + nameLength, 30 + nameLength + archive.readUInt32LE(18));
    expect(archive.subarray(30, 30 + nameLength).toString()).toBe('é.txt');
    expect(inflateRawSync(packed).toString()).toBe('The lantern was always hers.');
  });

  it('has a check sum that other programs agree with', () => {
    expect(zip([file('a', '123456789')]).readUInt32LE(14)).toBe(0xcbf43926); // the check value of the CRC-32 standard
  });

  it('gives back what was put in, in the order of the names', () => {
    const files = [file('b/c.txt', ''), file('a.txt', 'one')];
    expect(unzip(zip(files))).toEqual([files[1], files[0]]);
  });

  it('is not unpacked outside its folder', () => {
    expect(() => unzipTo(zip([file('../x', '1')]), 'nowhere')).toThrow('leads out');
  });
});
