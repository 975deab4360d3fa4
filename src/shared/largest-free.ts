/** The largest empty rectangle among boxes. Pure; all in pt. */
import type {Box} from './contract.ts';
import {areaOf, between, bottomOf, common, rightOf} from './boxes.ts';

/**
 * The largest upright rectangle in an area that overlaps none of the boxes; of equals the uppermost, then the leftmost. The
 * edges of all boxes make a grid, and in each of its rows rectangles end that are as high as its columns are free above it.
 * @returns null where they leave nothing
 */
export function largestFree(area: Box, boxes: Box[]): Box | null {
  const rough = boxes.length > MANY ? boxes.map(box => roughly(box, area)) : boxes;
  const inside = rough.flatMap(box => common(box, area) ?? []);
  const xs = edges([area.left, rightOf(area), ...inside.flatMap(box => [box.left, rightOf(box)])]);
  const ys = edges([area.top, bottomOf(area), ...inside.flatMap(box => [box.top, bottomOf(box)])]);
  const taken = takenIn(xs, ys, inside);
  /** By column: the row in which what is free above begins. */
  const from = xs.map(() => 0);
  let best: Box | null = null;
  for (let row = 0; row < ys.length - 1; row++) {
    let over = 0;
    for (let column = 0; column < xs.length - 1; column++) {
      over += taken[row]![column]!;
      if (over > 0) from[column] = row + 1;
    }
    for (const box of endingIn(row, from, xs, ys)) if (isBetter(box, best)) best = box;
  }
  return best;
}

/** By row and column of the grid, how many boxes begin there less how many have ended. */
function takenIn(xs: number[], ys: number[], boxes: Box[]): number[][] {
  const taken = ys.map(() => xs.map(() => 0));
  const [columns, rows] = [xs, ys].map(all => new Map(all.map((edge, at) => [edge, at]))) as [Places, Places];
  for (const box of boxes) {
    const bottom = rows.get(bottomOf(box))!;
    for (let row = rows.get(box.top)!; row < bottom; row++) {
      taken[row]![columns.get(box.left)!]! += 1;
      taken[row]![columns.get(rightOf(box))!]! -= 1;
    }
  }
  return taken;
}

type Places = Map<number, number>;

/** The rectangles that end with a row of the grid and can grow to no other side. */
function endingIn(row: number, from: number[], xs: number[], ys: number[]): Box[] {
  const open: Array<{column: number; top: number}> = [];
  const ended: Box[] = [];
  for (let column = 0; column < xs.length; column++) {
    // Behind the last one nothing is free.
    const top = column < xs.length - 1 ? from[column]! : row + 1;
    let begin = column;
    for (let last = open[open.length - 1]; last && last.top < top; last = open[open.length - 1]) {
      begin = last.column;
      open.pop();
      const box = between(xs[begin]!, ys[last.top]!, xs[column]!, ys[row + 1]!);
      if (box) ended.push(box);
    }
    if (top <= row && open[open.length - 1]?.top !== top) open.push({column: begin, top});
  }
  return ended;
}

function isBetter(box: Box, best: Box | null): boolean {
  const more = areaOf(box) - (best ? areaOf(best) : 0);
  if (!best || Math.abs(more) > 1e-6) return more > 1e-6;
  return box.top < best.top || (box.top === best.top && box.left < best.left);
}

/** Of so many things the exact edges would take too long, and nobody sees them: a grid of so many lines to a side will do. */
const MANY = 150;
const LINES = 300;

/** Grown to the lines of the grid. */
function roughly(box: Box, area: Box): Box {
  const step = Math.max(area.width, area.height) / LINES;
  const [left, top] = [box.left, box.top].map(edge => Math.floor(edge / step) * step) as [number, number];
  const [right, bottom] = [rightOf(box), bottomOf(box)].map(edge => Math.ceil(edge / step) * step) as [
    number,
    number,
  ];
  return {left, top, width: right - left, height: bottom - top};
}

const edges = (all: number[]): number[] => [...new Set(all)].sort((a, b) => a - b);
