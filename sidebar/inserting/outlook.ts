import type {Asset, Sharpness, Size} from '../../src/shared/contract.ts';
import {
  boxFor,
  containedIn,
  croppedSize,
  cutTo,
  isTooSmall,
  pictureOf,
  renditionFor,
} from '../../src/shared/placement.ts';
import {isJpeg, isLikelyTransparent} from '../../src/shared/formats.ts';
import {inSize, sizeNamed} from '../../src/shared/named-sizes.ts';
import {FREE} from '../../src/shared/slide-layout.ts';
import {cutOf} from './cutting.ts';
import {meantAt} from './lines.ts';
import {isCell, sizeOf, spotOf} from './place.ts';
import type {Insertion} from './state.ts';

/** Whether an original has pixels enough: `soft` is up to half of them too few, `few` is more. */
export type Clarity = 'sharp' | 'soft' | 'few';

/** What the server is going to make of it. */
export interface Outlook {
  /** How large it stands in the file, pt. */
  box: Size;
  /** px */
  pixels: Size;
  /** A guess. */
  bytes: number;
  clarity: Clarity;
}

/** Null where the place or the size of the original is not known, or where it takes all of a grid to tell. */
export function outlookOf(insertion: Insertion, whole: Asset, count = 1): Outlook | null {
  const {transparent} = insertion.options;
  const named = sizeNamed(whole, insertion.options.named ?? undefined);
  const asset = inSize(whole, named);
  const sharpness = named ? 'screen' : insertion.options.sharpness;
  const here = spotOf(insertion, count);
  if (count > 1 && here && FREE.includes(here.place)) return null;
  const size = sizeOf(insertion, here);
  const endless = {room: {width: Infinity, height: Infinity}};
  const there = here
    ? meantAt(insertion, here, size, count)
    : typeof size === 'number'
      ? {spot: endless, size}
      : null;
  if (!there || !(asset.width > 0 && asset.height > 0)) return null;
  const cut = here?.full && size === 'fill' ? here.full : null;
  const picture = pictureFor(insertion, asset, count, cut);
  const box =
    cut ?? (here && isCell(here) ? containedIn(here.room, picture) : boxFor(picture, there.spot, there.size));
  const pixels = renditionFor(box, picture, named ? 'all' : sharpness);
  const png = transparent || isLikelyTransparent(asset);
  const known = asset.bytes / (asset.width * asset.height);
  // A JPEG made smaller takes a little more for each pixel than its original; a PNG has no such measure.
  const original = known > 0 ? 1.3 * known : 0.3;
  const jpeg = named && known > 0 ? known : isJpeg(asset) ? Math.min(0.5, Math.max(0.12, original)) : 0.3;
  const perPixel = png ? 1 : jpeg;
  const bytes = pixels.width * pixels.height * perPixel;
  return {box, pixels, bytes, clarity: clarityOf(box, picture, sharpness)};
}

function clarityOf(box: Size, picture: Size, sharpness: Sharpness): Clarity {
  if (!isTooSmall(box, picture, sharpness)) return 'sharp';
  const half = {width: box.width / 2, height: box.height / 2};
  return isTooSmall(half, picture, sharpness) ? 'few' : 'soft';
}

/** What is left of the original, px. */
function pictureFor(insertion: Insertion, asset: Asset, count: number, cut: Size | null): Size {
  const {frame, crop} = cutOf(insertion, asset, count);
  if (!frame) return cut ? cutTo(asset, cut.width / cut.height) : croppedSize(asset, crop);
  const {width, height} = pictureOf(asset, frame.whole);
  return {width: frame.width * width, height: frame.height * height};
}
