/** Sums with boxes on a page, in pt. Pure. */
import type {Box, Size} from './contract.ts';

export const rightOf = ({left, width}: Box): number => left + width;
export const bottomOf = ({top, height}: Box): number => top + height;
export const areaOf = ({width, height}: Size): number => width * height;

/** What is less than this apart counts as touching: the host keeps places and sides in units of its own. */
const HAIR = 0.5;

/** Whether they have more than a hair's breadth in common. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < rightOf(b) - HAIR &&
    b.left < rightOf(a) - HAIR &&
    a.top < bottomOf(b) - HAIR &&
    b.top < bottomOf(a) - HAIR
  );
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left + HAIR &&
    outer.top <= inner.top + HAIR &&
    rightOf(outer) >= rightOf(inner) - HAIR &&
    bottomOf(outer) >= bottomOf(inner) - HAIR
  );
}

/** All but these, each of which goes once. */
export function without(boxes: Box[], gone: Box[]): Box[] {
  const left = [...boxes];
  for (const one of gone) {
    const at = left.findIndex(box => holds(box, one) && holds(one, box));
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** @param sides by so much it grows at each side; below 0: shrinks */
export function grown({left, top, width, height}: Box, sides: number): Box {
  return {left: left - sides, top: top - sides, width: width + 2 * sides, height: height + 2 * sides};
}

/** What two have in common; null: nothing. */
export function common(a: Box, b: Box): Box | null {
  return between(
    Math.max(a.left, b.left),
    Math.max(a.top, b.top),
    Math.min(rightOf(a), rightOf(b)),
    Math.min(bottomOf(a), bottomOf(b)),
  );
}

/** The smallest around all of these, of which there is at least one. */
export function union(boxes: Box[]): Box {
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map(rightOf)) - left,
    height: Math.max(...boxes.map(bottomOf)) - top,
  };
}

/** @returns null where there is nothing between the edges */
export function between(left: number, top: number, right: number, bottom: number): Box | null {
  return right > left && bottom > top ? {left, top, width: right - left, height: bottom - top} : null;
}
