import {inflateRawSync} from 'node:zlib';
import {zip} from '../../release/zip.ts';

/** Reads a zip from its end, as unpackers do. */
function unpacked(data: Buffer): Record<string, string> {
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: Record<string, string> = {};
  let at = data.readUInt32LE(end + 16);
  for (let count = data.readUInt16LE(end + 10); count > 0; count--) {
    expect(data.readUInt32LE(at)).toBe(0x02014b50);
    const [packed, length] = [data.readUInt32LE(at + 20), data.readUInt16LE(at + 28)];
    const local = data.readUInt32LE(at + 42);
    expect(data.subarray(at + 10, at + 30)).toEqual(data.subarray(local + 8, local + 28));
    const begin = local + 30 + data.readUInt16LE(local + 26);
    const name = data.toString('utf8', at + 46, at + 46 + length);
    files[name] = inflateRawSync(data.subarray(begin, begin + packed)).toString('utf8');
    at += 46 + length;
  }
  return files;
}

test('holds each file under its name, whatever is in it', () => {
  const files = {'docs/Code.js': 'var a;\n'.repeat(1000), empty: '', 'blåbær.txt': 'ærlig'};
  const entries = Object.entries(files).map(([name, data]) => ({name, data}));
  expect(unpacked(zip(entries))).toEqual(files);
});

test('is the same twice', () => {
  const entries = [{name: 'a', data: 'b'}];
  expect(zip(entries)).toEqual(zip(entries));
});
