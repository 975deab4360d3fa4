/** How large an image is placed, and how many pixels that takes. Sizes of pictures in px, of places in pt. */
import type {Size} from './ports.ts';

/** Points a CSS pixel takes: https://www.w3.org/TR/css-values-3/#absolute-lengths */
export const PT_PER_PX = 0.75;

/** Pixels of a rendition for each CSS pixel it is placed at: sharp on dense screens. */
const SHARPNESS = 2;

/** What Docs and Slides take: https://developers.google.com/apps-script/reference/document/position#insertInlineImage(BlobSource) */
export const MAX_PIXELS = 25_000_000;

/**
 * The largest box of the picture's ratio inside `room`, never larger than the picture is at 96 dpi. A picture whose
 * size is not known gets the whole room to fit in.
 * @param picture px; 0 is not known
 * @param room pt; a side of `Infinity` does not limit
 * @returns pt
 */
export function fit(picture: Size, room: Size): Size {
  if (!(picture.width > 0 && picture.height > 0)) return room;
  const scale = Math.min(PT_PER_PX, room.width / picture.width, room.height / picture.height);
  return {width: picture.width * scale, height: picture.height * scale};
}

/**
 * The smallest rendition that is sharp at `box`: twice its CSS pixels, never more than the original has, never more
 * than the host takes.
 * @param box pt
 * @param original px; 0 is not known
 * @returns whole px, each at least 1
 */
export function renditionFor(box: Size, original: Size): Size {
  const known = original.width > 0 && original.height > 0;
  const wanted = {
    width: (box.width / PT_PER_PX) * SHARPNESS,
    height: (box.height / PT_PER_PX) * SHARPNESS,
  };
  const limit = known ? original : {width: 5000, height: 5000};
  const width = Math.min(wanted.width, limit.width);
  const height = Math.min(wanted.height, limit.height);
  const shrink = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
  // Up, so that rounding never costs sharpness; down where it would cross a limit.
  const whole = (value: number, most: number) =>
    Math.max(1, shrink < 1 ? Math.floor(value * shrink) : Math.min(Math.ceil(value - 1e-6), most));
  return {width: whole(width, limit.width), height: whole(height, limit.height)};
}
