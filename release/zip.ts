/** A zip of a few files, the same bytes each time: whoever builds a release again can compare it. */
import {Buffer} from 'node:buffer';
import {crc32, deflateRawSync} from 'node:zlib';

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, as early as the format goes: when it was packed is nobody's concern. */
const DATE = (1 << 5) | 1;
/** A plain file, readable for all, made on Unix. */
const MODE = (0o100644 << 16) >>> 0;
const UNIX = 3 << 8;

interface Entry {
  name: string;
  data: string | Uint8Array;
}

function numbers(...all: Array<[value: number, bytes: 2 | 4]>): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

/** @param entries few and small: none of 4 GB, and less than 65,536 of them */
export function zip(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(data, {level: 9});
    const common = numbers(
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATE, 2],
      [0, 2],
      [DATE, 2],
      [crc32(data), 4],
      [packed.length, 4],
      [data.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([LOCAL, 4]), common, name, packed]);
    const about = numbers([0, 2], [0, 2], [0, 2], [MODE, 4], [offset, 4]);
    centrals.push(Buffer.concat([numbers([CENTRAL, 4], [VERSION | UNIX, 2]), common, about, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = numbers(
    [END, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, central, end]);
}
