/**
 * How large an image is placed, and how many pixels that takes. Sizes of pictures in px, of places in pt. Imported by the
 * sidebar as well, which shows beforehand what the server will do.
 */
import type {Crop, Order, Share, Sharpness, Size, Spot} from './contract.ts';
import {MAX_PIXELS, PT_PER_PX} from './limits.ts';

/** Pixels of a rendition for each point: twice the screen's 96 to the inch, or the 300 that printers ask for. */
const PIXELS_PER_PT: Record<Sharpness, number> = {screen: 2 / PT_PER_PX, print: 300 / 72};

/** How sharp: `all`: with every pixel that the picture has. */
export type Density = Sharpness | 'all';

/** The longest side that is asked for of an image whose size is not known, in px. */
const LONGEST_UNKNOWN = 5000;

export const RATIOS: Record<Crop, number> = {
  '1:1': 1,
  '4:3': 4 / 3,
  '3:2': 3 / 2,
  '16:9': 16 / 9,
  '9:16': 9 / 16,
};

/** Of the width there is. */
export const SHARES: Record<Share, number> = {twoThirds: 2 / 3, half: 1 / 2, third: 1 / 3};

/**
 * What is left of an original when it is cut to a ratio around its middle.
 * @param original px; 0 is not known
 * @returns px; of an original of unknown size no more than may be asked for; `original` when nothing is cut
 */
export function croppedSize(original: Size, crop: Crop | null): Size {
  if (crop === null) return original;
  const square = {width: LONGEST_UNKNOWN, height: LONGEST_UNKNOWN};
  return cutTo(isKnown(original) ? original : square, RATIOS[crop]);
}

/**
 * The largest part of a picture that has a ratio.
 * @param picture px; 0 is not known
 * @param ratio width ÷ height
 * @returns px, not whole; `picture` where its size is not known
 */
export function cutTo(picture: Size, ratio: number): Size {
  if (!isKnown(picture)) return picture;
  const {width, height} = picture;
  return {width: Math.min(width, height * ratio), height: Math.min(height, width / ratio)};
}

/**
 * The picture that a frame is a part of, upright.
 * @param stated px, as the bank has it: perhaps of a file on its side, of another picture altogether, or 0
 * @param whole its ratio, as the preview shows it
 * @returns whole px: no more than is stated, or than may be asked for
 */
export function pictureOf(stated: Size, whole: number): Size {
  const turned = {width: stated.height, height: stated.width};
  const like = [stated, turned].find(size => isKnown(size) && isNear(size.width / size.height, whole));
  if (like) return like;
  const longest = isKnown(stated) ? Math.min(stated.width, stated.height) : LONGEST_UNKNOWN;
  const {width, height} = cutTo({width: longest, height: longest}, whole);
  return {width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height))};
}

/** Whether two ratios are the same, as near as a preview tells: its sides are whole pixels, and few. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(Math.log(a / b)) < 0.02;
}

/**
 * The box that an image gets in the file.
 * @param picture px, after cropping; 0 is not known
 * @returns pt
 */
export function boxFor(
  picture: Size,
  spot: Pick<Spot, 'room' | 'width' | 'full'>,
  size: Order['size'],
): Size {
  if (typeof size === 'number') return atWidth(picture, Math.min(size, widestIn(spot)), Infinity);
  if (isShare(size)) return atWidth(picture, spot.room.width * SHARES[size], spot.room.height);
  if (spot.width !== undefined) return atWidth(picture, spot.width, spot.room.height);
  return fit(picture, spot.room);
}

/** The widest that somebody may wish for, pt: the room, or what there is to fill. */
export function widestIn({room, full}: Pick<Spot, 'room' | 'full'>): number {
  return Math.max(room.width, full?.width ?? 0);
}

export function isShare(size: Order['size'] | null): size is Share {
  return typeof size === 'string' && Object.prototype.hasOwnProperty.call(SHARES, size);
}

/**
 * The largest box of the picture's ratio inside `room`, never larger than the picture is at 96 dpi. A picture whose
 * size is not known gets the whole room to fit in.
 * @param picture px; 0 is not known
 * @param room pt; a side of `Infinity` does not limit
 * @returns pt
 */
export function fit(picture: Size, room: Size): Size {
  if (!isKnown(picture)) return {width: room.width, height: room.height};
  const scale = Math.min(PT_PER_PX, room.width / picture.width, room.height / picture.height);
  return {width: picture.width * scale, height: picture.height * scale};
}

/**
 * The largest box of the picture's ratio inside another one, as the host puts a picture into a place: enlarged, too.
 * @param picture of which only the ratio counts; 0 is not known, and fills it
 */
export function containedIn(box: Size, picture: Size): Size {
  if (!isKnown(picture)) return {width: box.width, height: box.height};
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  return {width: picture.width * scale, height: picture.height * scale};
}

/** Exactly so wide, unless it then were higher than `most`. All in pt but the picture. */
function atWidth(picture: Size, width: number, most: number): Size {
  if (!isKnown(picture)) return {width, height: most};
  const height = Math.min(most, (width * picture.height) / picture.width);
  return {width: (height * picture.width) / picture.height, height};
}

/**
 * The smallest rendition that is sharp at `box`, never more than the picture has, never more than the host takes.
 * @param box pt
 * @param picture px, after cropping; 0 is not known
 * @returns whole px, each at least 1
 */
export function renditionFor(box: Size, picture: Size, density: Density): Size {
  const limit = isKnown(picture) ? picture : {width: LONGEST_UNKNOWN, height: LONGEST_UNKNOWN};
  const perPt = density === 'all' ? Infinity : PIXELS_PER_PT[density];
  const width = Math.min(box.width * perPt, limit.width);
  const height = Math.min(box.height * perPt, limit.height);
  const shrink = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
  // Up, so that rounding never costs sharpness; down where it would cross a limit.
  const whole = (value: number, most: number) =>
    Math.max(
      1,
      shrink < 1 ? Math.floor(value * shrink) : Math.min(Math.ceil(value - 1e-6), Math.floor(most)),
    );
  return {width: whole(width, limit.width), height: whole(height, limit.height)};
}

/**
 * Whether an original of known size has too few pixels to look sharp in `box`: less than three quarters of what the
 * wished sharpness asks for.
 */
export function isTooSmall(box: Size, picture: Size, sharpness: Sharpness): boolean {
  return isKnown(picture) && picture.width < 0.75 * box.width * PIXELS_PER_PT[sharpness];
}

/** Whether the bank has said how large it is; px, 0 is not known. */
export function isKnown({width, height}: Size): boolean {
  return width > 0 && height > 0;
}
