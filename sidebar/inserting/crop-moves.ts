/** How a frame follows fingers, pointers and keys. Fractions of the whole picture throughout; pure. */
import type {Frame} from '../../src/shared/contract.ts';
import {largest, middleOf, placed, ratioOf, type Point} from '../../src/shared/frame.ts';

/** Sides and corners of a frame, by the points of the compass. */
export type Edge = 'n' | 'e' | 's' | 'w' | 'nw' | 'ne' | 'se' | 'sw';

/** Of a side, and of what a ratio could have at most: smaller ones nobody could take hold of. */
const SMALLEST = 0.05;

export function moved(frame: Frame, across: number, down: number): Frame {
  const {x, y} = middleOf(frame);
  return laid(frame, {x: x + across, y: y + down});
}

/** With its middle on a point, as far as the picture's edges let it be. */
export function laid(frame: Frame, point: Point): Frame {
  return placed(frame, frame.whole, point);
}

/**
 * Around its middle, in the ratio that it has.
 * @param factor more than 1: larger
 */
export function scaled(frame: Frame, factor: number): Frame {
  const {width} = largest(ratioOf(frame), frame.whole);
  const size = within(frame.width * factor, [SMALLEST * width, width]) / frame.width;
  return placed({width: frame.width * size, height: frame.height * size}, frame.whole, middleOf(frame));
}

/** How large it is, of what its ratio lets it be; 0 to 1. */
export function shareOf(frame: Frame): number {
  return frame.width / largest(ratioOf(frame), frame.whole).width;
}

/**
 * Drawn at a side or a corner; the opposite one stays where it is.
 * @param ratio is kept; null: any. With one, only corners can be drawn
 */
export function drawn(frame: Frame, edge: Edge, across: number, down: number, ratio: number | null): Frame {
  const {left, top, width, height, whole} = frame;
  const [right, bottom] = [left + width, top + height];
  if (ratio === null) {
    // A narrow one, of a ratio that has been let go, is not made wider.
    const [narrow, low] = [Math.min(SMALLEST, width), Math.min(SMALLEST, height)];
    const x1 = edge.includes('w') ? within(left + across, [0, right - narrow]) : left;
    const y1 = edge.includes('n') ? within(top + down, [0, bottom - low]) : top;
    const x2 = edge.includes('e') ? within(right + across, [left + narrow, 1]) : right;
    const y2 = edge.includes('s') ? within(bottom + down, [top + low, 1]) : bottom;
    return {left: x1, top: y1, width: x2 - x1, height: y2 - y1, whole};
  }
  const west = edge.includes('w');
  const north = edge.includes('n');
  // The corner's way along the diagonal, in units of the picture's height.
  const [w, h] = [width * whole, height];
  const [dx, dy] = [(west ? -across : across) * whole, north ? -down : down];
  const wished = 1 + (dx * w + dy * h) / (w * w + h * h);
  const room = Math.min((west ? right : 1 - left) / width, (north ? bottom : 1 - top) / height);
  const factor = within(wished, [SMALLEST / shareOf(frame), room]);
  const size = {width: width * factor, height: height * factor};
  return {left: west ? right - size.width : left, top: north ? bottom - size.height : top, ...size, whole};
}

/** Between two fingers: as much larger as they come apart, and moved as their middle is. */
export function pinched(frame: Frame, before: [Point, Point], now: [Point, Point]): Frame {
  const apart = ([a, b]: [Point, Point]) => Math.hypot((a.x - b.x) * frame.whole, a.y - b.y);
  const middle = ([a, b]: [Point, Point]) => ({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
  const [from, to] = [middle(before), middle(now)];
  const factor = apart(before) > 0 ? apart(now) / apart(before) : 1;
  return moved(scaled(frame, factor), to.x - from.x, to.y - from.y);
}

/** To a millionth, which no pixel is as small as; never beyond the picture. */
export function rounded({left, top, width, height, whole}: Frame): Frame {
  const near = (value: number) => Math.round(value * 1e6) / 1e6;
  const [w, h] = [near(width), near(height)];
  const inside = (from: number, size: number) => Math.max(0, Math.min(near(from), near(1 - size)));
  return {left: inside(left, w), top: inside(top, h), width: w, height: h, whole: near(whole)};
}

function within(value: number, [least, most]: [number, number]): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
