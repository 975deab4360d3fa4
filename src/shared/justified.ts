/** Several images in one block, in the order given: rows that all reach from side to side. Pure geometry, in pt. */
import type {Box, Size} from './contract.ts';
import {areaOf} from './boxes.ts';
import {GAP} from './free-space.ts';

/**
 * Each row has one height and all rows have one width, so that no edge is ragged; gaps are equal everywhere. Of all ways to
 * break the images into rows it is the one that makes them large and the rows alike.
 * @param pictures of known size
 * @param caption kept free under each row
 * @returns cells of the pictures' ratios, in the middle of the area
 */
export function justified(pictures: Size[], area: Box, caption = 0): Box[] {
  // Small slides and many images: gaps that leave room for something else.
  const gap = Math.min(GAP, Math.min(area.width, area.height) / (2 * pictures.length));
  const ratios = pictures.map(({width, height}) => width / height);
  let best: Box[] | null = null;
  let most = 0;
  for (let count = 1; count <= ratios.length; count++) {
    const rows = rowsOf(ratios, count);
    const width = widthOf(rows, area, gap, caption);
    if (!(width > 0)) continue;
    const heights = rows.map(row => (width - gap * (row.length - 1)) / sum(row));
    if (!heights.every(height => height > 0)) continue;
    const cells = placed(rows, heights, width, area, gap, caption);
    const score = sum(cells.map(areaOf)) * Math.sqrt(Math.min(...heights) / Math.max(...heights));
    if (score > most * (1 + 1e-9)) [best, most] = [cells, score];
  }
  // Captions that leave no room for images: then the captions make way.
  return best ?? justified(pictures, area, 0);
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Broken into so many rows that are as equally long as their order lets them be. */
function rowsOf(ratios: number[], count: number): number[][] {
  const mean = sum(ratios) / count;
  const starts = [0];
  for (const ratio of ratios) starts.push(starts[starts.length - 1]! + ratio);
  /** By rows and images so far: how uneven the best way is, and where its last row begins. */
  const ways: Array<Array<{uneven: number; from: number}>> = [
    ratios.map(() => ({uneven: Infinity, from: 0})),
  ];
  ways[0]!.unshift({uneven: 0, from: 0});
  for (let row = 1; row <= count; row++) {
    const before = ways[row - 1]!;
    ways.push(
      starts.map((end, to) => {
        let best = {uneven: Infinity, from: 0};
        for (let from = row - 1; from < to; from++) {
          const uneven = before[from]!.uneven + (end - starts[from]! - mean) ** 2;
          // The earlier rows take the more of what cannot be shared out.
          if (uneven <= best.uneven + 1e-9) best = {uneven, from};
        }
        return best;
      }),
    );
  }
  const rows: number[][] = [];
  for (let row = count, to = ratios.length; row > 0; row--) {
    const {from} = ways[row]![to]!;
    rows.unshift(ratios.slice(from, to));
    to = from;
  }
  return rows;
}

/** How wide the block can be: all of the area, or as wide as its height lets it be. */
function widthOf(rows: number[][], area: Size, gap: number, caption: number): number {
  const inverse = rows.map(row => 1 / sum(row));
  const apart = rows.map((row, at) => gap * (row.length - 1) * inverse[at]!);
  const high = area.height - gap * (rows.length - 1) - caption * rows.length;
  return Math.min(area.width, (high + sum(apart)) / sum(inverse));
}

function placed(
  rows: number[][],
  heights: number[],
  width: number,
  area: Box,
  gap: number,
  caption: number,
): Box[] {
  const all = sum(heights) + (caption + gap) * rows.length - gap;
  let top = area.top + (area.height - all) / 2;
  return rows.flatMap((row, at) => {
    const height = heights[at]!;
    let left = area.left + (area.width - width) / 2;
    const boxes = row.map(ratio => {
      const box = {left, top, width: ratio * height, height};
      left += box.width + gap;
      return box;
    });
    top += height + caption + gap;
    return boxes;
  });
}
