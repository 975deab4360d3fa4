import sharp from 'sharp';
import {Blob} from '../src/blob.ts';

type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'tiff';

/** A real image of this many pixels, encoded as its name says. */
export function bytesOf(width: number, height: number, format: Format = 'png'): Promise<Buffer> {
  const background = {r: width % 256, g: height % 256, b: 99};
  return sharp({create: {width, height, channels: 3, background}})
    .toFormat(format)
    .toBuffer();
}

export const blobFrom = (bytes: Buffer): GoogleAppsScript.Base.Blob =>
  new Blob(bytes) as unknown as GoogleAppsScript.Base.Blob;

export async function blobOf(width: number, height: number, format: Format = 'png') {
  return blobFrom(await bytesOf(width, height, format));
}

/** The same image in this many bytes: what follows its end is not looked at. */
export const padded = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);

/** What Docs and Slides take no image from, by what is wrong with it. */
export const unfit: Array<[string, () => Promise<Buffer>]> = [
  ['over 25 megapixels', () => bytesOf(5001, 5000)],
  ['of 50 MB', async () => padded(await bytesOf(10, 10), 50 * 1024 * 1024)],
  ['WebP', () => bytesOf(10, 10, 'webp')],
  ['TIFF', () => bytesOf(10, 10, 'tiff')],
  [
    'SVG',
    () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
  ],
  ['an HTML page', () => Promise.resolve(Buffer.from('<!DOCTYPE html><title>Bad gateway</title>'))],
  ['cut off', async () => (await bytesOf(300, 300, 'jpeg')).subarray(0, -40)],
  ['empty', () => Promise.resolve(Buffer.alloc(0))],
];
