/** Where images go on a slide. Pure geometry: places in pt, pictures in px. */
import type {Box, Size} from './contract.ts';
import {SHARE} from './limits.ts';

/** Between images, and between an image and what it stands beside; pt. */
const GAP = 12;
/** What stands beside something is no smaller than this part of what it could be; else it lies over it, moved by a gap. */
const SMALLEST_BESIDE = 0.5;

/** The middle of the slide, as large as an image may be by itself. */
export function safeArea(page: Size): Box {
  return centred({width: page.width * SHARE, height: page.height * SHARE}, {left: 0, top: 0, ...page});
}

export function centred({width, height}: Size, {left, top, ...within}: Box): Box {
  return {left: left + (within.width - width) / 2, top: top + (within.height - height) / 2, width, height};
}

/** The smallest upright box around one that is turned around its middle. @param degrees clockwise */
export function turned({left, top, width, height}: Box, degrees: number): Box {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const across = width * cos + height * sin;
  const down = width * sin + height * cos;
  return {left: left + (width - across) / 2, top: top + (height - down) / 2, width: across, height: down};
}

/** The same ratio, as large as `room` lets it be and never larger than it is. */
export function within(size: Size, room: Size): Size {
  const scale = Math.min(1, room.width / size.width, room.height / size.height);
  return {width: size.width * scale, height: size.height * scale};
}

/**
 * Beside something: where it can be largest, to the right before the left, below before above. Where that would leave
 * less than half of it, it lies over its neighbour, moved by a gap, so that both can be seen.
 * @param size how large it wants to be; it fits on the page
 */
export function beside(size: Size, neighbour: Box, page: Size): Box {
  let best: Box | null = null;
  for (const region of regionsAround(neighbour, page)) {
    const here = within(size, region);
    if (best === null || here.width > best.width + 1e-6) best = besideIn(here, region, neighbour);
  }
  if (best !== null && best.width >= SMALLEST_BESIDE * size.width) return best;
  return movedFrom(neighbour, size, page);
}

/**
 * The largest part of the slide that something leaves free; null when it leaves less than a quarter of it.
 */
export function freeBeside(neighbour: Box, page: Size): Box | null {
  const areaOf = (box: Size) => box.width * box.height;
  const [largest] = regionsAround(neighbour, page).sort((a, b) => areaOf(b) - areaOf(a));
  return largest && areaOf(largest) >= areaOf(page) / 4 ? largest : null;
}

/** What is free right, left, below and above, a gap from the neighbour and from the slide's edges. */
function regionsAround(neighbour: Box, page: Size): Box[] {
  const right = neighbour.left + neighbour.width + GAP;
  const below = neighbour.top + neighbour.height + GAP;
  const width = page.width - 2 * GAP;
  const height = page.height - 2 * GAP;
  return [
    {left: Math.max(right, GAP), top: GAP, width: page.width - GAP - Math.max(right, GAP), height},
    {left: GAP, top: GAP, width: Math.min(neighbour.left - GAP, page.width - GAP) - GAP, height},
    {left: GAP, top: Math.max(below, GAP), width, height: page.height - GAP - Math.max(below, GAP)},
    {left: GAP, top: GAP, width, height: Math.min(neighbour.top - GAP, page.height - GAP) - GAP},
  ].filter(region => region.width > 0 && region.height > 0);
}

/** As near as can be, and level with the neighbour's middle as far as the region reaches. */
function besideIn({width, height}: Size, region: Box, neighbour: Box): Box {
  const near = (from: number, room: number, size: number, middle: number) =>
    Math.min(Math.max(middle - size / 2, from), from + room - size);
  return {
    left: near(region.left, region.width, width, neighbour.left + neighbour.width / 2),
    top: near(region.top, region.height, height, neighbour.top + neighbour.height / 2),
    width,
    height,
  };
}

function movedFrom(neighbour: Box, {width, height}: Size, page: Size): Box {
  const moved = (from: number, size: number, most: number) => {
    const there = Math.min(Math.max(from + GAP, 0), most - size);
    return Math.abs(there - from) < 1 ? Math.max(from - GAP, 0) : there;
  };
  return {
    left: moved(neighbour.left, width, page.width),
    top: moved(neighbour.top, height, page.height),
    width,
    height,
  };
}

/**
 * A tidy grid, in the order given: in rows, all of one height, with equal gaps everywhere. The rows are those that make
 * the cells largest; only an image that is wider than its row lets it may be lower than the others.
 * @param pictures of known size
 * @param caption kept free under each row; pt
 * @returns cells of the pictures' ratios
 */
export function grid(pictures: Size[], area: Box, caption = 0): Box[] {
  // Small slides and many images: gaps that leave room for something else.
  const gap = Math.min(GAP, Math.min(area.width, area.height) / (2 * pictures.length));
  const ratios = pictures.map(({width, height}) => width / height);
  let best: {rows: number[][]; height: number} | null = null;
  let most = 0;
  for (const limit of widthsOfRuns(ratios)) {
    const rows = rowsWithin(ratios, limit);
    const height = rowHeight(rows, area, gap, caption);
    const size = rows
      .flat()
      .reduce((sum, ratio) => sum + ratio * Math.min(height, area.width / ratio) ** 2, 0);
    // The later of equals is the more even one.
    if (height > 0 && (best === null || size > most * (1 - 1e-9))) {
      best = {rows, height};
      most = size;
    }
  }
  // Captions that leave no room for images: then the captions make way.
  if (best === null) return grid(pictures, area, 0);
  return placed(best.rows, best.height, area, gap, caption);
}

/** Every width, as a sum of ratios, that a row of neighbours can have. */
function widthsOfRuns(ratios: number[]): number[] {
  const widths = new Set<number>();
  for (let from = 0; from < ratios.length; from++) {
    let width = 0;
    for (const ratio of ratios.slice(from)) widths.add((width += ratio));
  }
  return [...widths].sort((a, b) => b - a);
}

/** Filled one after the other, none wider than the limit. */
function rowsWithin(ratios: number[], limit: number): number[][] {
  const rows: number[][] = [];
  let width = Infinity;
  for (const ratio of ratios) {
    if (width + ratio > limit + 1e-9) {
      rows.push([]);
      width = 0;
    }
    rows[rows.length - 1]!.push(ratio);
    width += ratio;
  }
  return rows;
}

/** The height that the rows can have in common. A picture alone in its row does not keep the others low. */
function rowHeight(rows: number[][], area: Size, gap: number, caption: number): number {
  const high = (area.height - gap * (rows.length - 1) - caption * rows.length) / rows.length;
  const widths = rows
    .filter(row => row.length > 1)
    .map(row => (area.width - gap * (row.length - 1)) / row.reduce((sum, ratio) => sum + ratio));
  return Math.min(high, ...widths);
}

function placed(rows: number[][], height: number, area: Box, gap: number, caption: number): Box[] {
  const heights = rows.map(row => (row.length > 1 ? height : Math.min(height, area.width / row[0]!)));
  const all = heights.reduce((sum, one) => sum + one + caption + gap, -gap);
  let top = area.top + (area.height - all) / 2;
  return rows.flatMap((row, at) => {
    const high = heights[at]!;
    const across = row.reduce((sum, ratio) => sum + ratio * high + gap, -gap);
    let left = area.left + (area.width - across) / 2;
    const boxes = row.map(ratio => {
      const box = {left, top, width: ratio * high, height: high};
      left += box.width + gap;
      return box;
    });
    top += high + caption + gap;
    return boxes;
  });
}

/**
 * Whole pixels that come nearest to a ratio, no more than a twentieth smaller than `most`: what is stretched to a slide
 * shows no error then.
 * @param most px; the ratio's own as far as whole pixels are
 */
export function exactly(most: Size, ratio: number): Size {
  let best = {width: Math.max(1, most.width), height: Math.max(1, most.height)};
  let least = Infinity;
  for (let height = most.height; height >= Math.max(1, most.height * 0.95); height--) {
    const width = Math.min(most.width, Math.max(1, Math.round(height * ratio)));
    const error = Math.abs(width / height / ratio - 1);
    if (error < least - 1e-9) {
      least = error;
      best = {width, height};
    }
  }
  return best;
}
