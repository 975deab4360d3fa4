/**
 * The pictures of the cases, from the bundle itself. `png` (half of it transparent), `jpeg`, `gif` and `webp` are 8 × 4
 * pixels, `tall` is 4 × 8, `bands` 4 × 12 in red, green and blue; `under`, `most` and `over` are 24,999,999, 25,000,000 and 25,000,001 pixels of nothing.
 */
import pictures from './pictures.json' with {type: 'json'};

type PictureName = keyof typeof pictures;
type Blob = GoogleAppsScript.Base.Blob;

const types = {jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp'};

/** @param type what stands beside the bytes, where it is another one than theirs */
export function picture(name: PictureName, type?: string): Blob {
  const own = Object.prototype.hasOwnProperty.call(types, name)
    ? types[name as keyof typeof types]
    : 'image/png';
  return Utilities.newBlob(Utilities.base64Decode(pictures[name]), type ?? own);
}

/** The JPEG with an EXIF orientation of 1 to 8: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.6.4 */
export function oriented(orientation: number): Blob {
  const bytes = Utilities.base64Decode(pictures.jpeg);
  const [tiff, entry] = ['MM\0*\0\0\0\b', [0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]];
  const text = [...`Exif\0\0${tiff}`].map(letter => letter.charCodeAt(0));
  const exif = [...text, ...entry];
  const segment = [0xff - 256, 0xe1 - 256, 0, exif.length + 2, ...exif];
  return Utilities.newBlob([...bytes.slice(0, 2), ...segment, ...bytes.slice(2)], 'image/jpeg');
}

/** The JPEG without its end. */
export function cutOff(): Blob {
  return Utilities.newBlob(Utilities.base64Decode(pictures.jpeg).slice(0, 120), 'image/jpeg');
}
