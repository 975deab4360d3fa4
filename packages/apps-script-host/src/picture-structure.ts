/**
 * Whether a picture's own structure reaches its end. What is embedded in it, such as the thumbnail in a photograph's
 * EXIF data, ends properly by itself and proves nothing.
 */

/** Segments that stand without a length: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** A JPEG ends with EOI outside of all its segments. What follows that is not looked at. */
export function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] as number;
    if (marker === 0xd9) return true;
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else {
      if (at + 4 > bytes.length) return false;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = afterScan(bytes, at);
    }
  }
  return false;
}

/** Entropy-coded data go on until a marker; a stuffed zero and the restart markers belong to them. */
function afterScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1];
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
    at += 2;
  }
}

/** A PNG ends with the chunk IEND: https://www.w3.org/TR/png-3/#5Chunk-layout */
export function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** A GIF ends with a trailer after its blocks: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export function isWholeGif(bytes: Buffer): boolean {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return true;
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) at += 10 + table(bytes[at + 9] ?? 0) + 1;
    else return false;
    for (let length = bytes[at]; length; length = bytes[at]) at += 1 + length;
    at += 1;
  }
  return false;
}
