/**
 * The grid's geometry: whole pictures side by side in rows that fill the width, as one would lay prints on a table.
 * Where a picture lies depends only on those before it, so that further pages never move one. All lengths in px.
 */

export interface Rows {
  /** By row: the index of its first tile, how far down it begins, how high it is. */
  starts: number[];
  tops: number[];
  heights: number[];
  /** How many tiles have a place. */
  count: number;
  /** Of all rows, without a gap below the last. */
  height: number;
  ratios: number[];
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const gap = 4;
/**
 * The height that rows come close to: two landscape pictures or three upright ones in 280 px; where there is room for more
 * of them, five to eight.
 */
const targetIn = (width: number) => Math.min(200, Math.max(112, width / 8.5));
/** Lower ones are no target for a finger. */
const least = 60;

/** Width by height, within what a row can show well; the picture stays whole inside its box. Unknown sizes are square. */
export function ratioOf({width, height}: {width: number; height: number}): number {
  return width > 0 && height > 0 ? Math.min(3, Math.max(0.5, width / height)) : 1;
}

/**
 * @param ended no more will come: then the last row is shown though it does not fill the width. Otherwise it waits
 *     for its next pictures.
 */
export function layRows(ratios: number[], width: number, ended: boolean): Rows {
  const target = targetIn(width);
  const rows: Rows = {starts: [], tops: [], heights: [], count: 0, height: 0, ratios};
  if (width <= 0) return rows;

  const close = (end: number, height: number) => {
    const top = rows.starts.length === 0 ? 0 : rows.height + gap;
    rows.starts.push(rows.count);
    rows.tops.push(top);
    rows.heights.push(height);
    rows.count = end;
    rows.height = top + height;
  };

  let sum = 0;
  for (let i = 0; i < ratios.length; i++) {
    const before = i - rows.count;
    const ratio = ratios[i] as number;
    const height = (width - gap * before) / (sum + ratio);
    if (height > target) {
      sum += ratio;
      continue;
    }
    const without = before === 0 ? Infinity : (width - gap * (before - 1)) / sum;
    // One alone in its row is never too low: there is nothing to take away.
    if (before > 0 && (height < least || without / target < target / height)) {
      close(i, without);
      sum = 0;
      i--;
    } else {
      close(i + 1, height);
      sum = 0;
    }
  }
  if (ended && rows.count < ratios.length) {
    const gaps = gap * (ratios.length - rows.count - 1);
    close(ratios.length, Math.min(target, (width - gaps) / sum));
  }
  return rows;
}

/** The row that a tile stands in. */
export function rowOf(rows: Rows, index: number): number {
  return lastAtMost(rows.starts, index);
}

/** The rows that touch the band from `top` to `bottom`, first and last; there is always at least one if any is. */
export function rowsIn(rows: Rows, top: number, bottom: number): [first: number, last: number] {
  return [Math.max(0, lastAtMost(rows.tops, top)), Math.max(0, lastAtMost(rows.tops, bottom))];
}

/** Where the tiles of one row lie. */
export function boxesOf(rows: Rows, row: number): Box[] {
  const top = rows.tops[row];
  const height = rows.heights[row];
  const start = rows.starts[row];
  if (top === undefined || height === undefined || start === undefined) return [];
  const end = rows.starts[row + 1] ?? rows.count;
  const boxes: Box[] = [];
  let left = 0;
  for (let i = start; i < end; i++) {
    const width = (rows.ratios[i] as number) * height;
    boxes.push({left, top, width, height});
    left += width + gap;
  }
  return boxes;
}

/** The tile above (-1) or below (1) that lies nearest to this one's middle; the same one where there is none. */
export function tileBeside(rows: Rows, index: number, step: -1 | 1): number {
  const row = rowOf(rows, index);
  const here = boxesOf(rows, row)[index - (rows.starts[row] ?? 0)];
  const start = rows.starts[row + step];
  if (!here || start === undefined) return index;
  const middle = here.left + here.width / 2;
  const distance = ({left, width}: Box) => Math.abs(left + width / 2 - middle);
  const boxes = boxesOf(rows, row + step);
  return start + boxes.reduce((best, box, i) => (distance(box) < distance(boxes[best] as Box) ? i : best), 0);
}

/** The last place in a rising list whose number is at most `limit`; -1 where there is none. */
function lastAtMost(rising: number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
