/**
 * Frames: the part of an image that is inserted, in fractions of the whole picture. Imported by the sidebar as well, which
 * shows beforehand what the server is going to ask for. Pure.
 */
import type {Frame, Size} from './contract.ts';

/** In fractions of a picture, from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** By how much a ratio, or a place in the picture, may differ and still be the same. */
const SAME = 0.002;

const MIDDLE: Point = {x: 0.5, y: 0.5};

/** Width ÷ height of what a frame shows. */
export function ratioOf({width, height, whole}: Frame): number {
  return (whole * width) / height;
}

/** Of a frame. */
export function middleOf({left, top, width, height}: Frame): Point {
  return {x: left + width / 2, y: top + height / 2};
}

/**
 * The largest frame of a ratio, as near around a point as the picture's edges let it be.
 * @param ratio width ÷ height of what it shows
 * @param whole that of the picture
 */
export function largest(ratio: number, whole: number, point: Point = MIDDLE): Frame {
  return placed({width: Math.min(1, ratio / whole), height: Math.min(1, whole / ratio)}, whole, point);
}

/**
 * A frame in another ratio: around the same point, and as large a share of what that ratio could have as before.
 * @param point what it is laid around; absent: its own middle
 * @returns itself where it has that ratio
 */
export function inRatio(frame: Frame, ratio: number, point = middleOf(frame)): Frame {
  const own = ratioOf(frame);
  if (Math.abs(own / ratio - 1) < SAME) return frame;
  const share = frame.width / largest(own, frame.whole).width;
  const {width, height} = largest(ratio, frame.whole);
  return placed({width: width * share, height: height * share}, frame.whole, point);
}

/** A frame of a size around a point, inside the picture. */
export function placed({width, height}: Size, whole: number, {x, y}: Point): Frame {
  const inside = (middle: number, size: number) => Math.max(0, Math.min(1 - size, middle - size / 2));
  return {left: inside(x, width), top: inside(y, height), width, height, whole};
}

/** Whether it shows all of the picture. */
export function isWhole({width, height}: Frame): boolean {
  return width > 1 - SAME && height > 1 - SAME;
}

/** Whether it is the largest of its ratio around the middle, which the CDN and the host cut out by themselves. */
export function isMiddle(frame: Frame): boolean {
  const {left, top, width, height} = largest(ratioOf(frame), frame.whole);
  return (
    Math.abs(frame.width - width) < SAME * width &&
    Math.abs(frame.height - height) < SAME * height &&
    Math.abs(frame.left - left) < SAME &&
    Math.abs(frame.top - top) < SAME
  );
}
