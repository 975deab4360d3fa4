/**
 * Where on a slide nothing stands yet: reckoned from boxes alone, of what stands on the slide and of what its layout and
 * master show there. Pure; all in pt.
 */
import type {Box, Piece, Size} from './contract.ts';
import {areaOf, between, bottomOf, common, grown, overlap, rightOf, union} from './boxes.ts';
import {largestFree} from './largest-free.ts';
import {safeArea, turned} from './slide-layout.ts';

/** What is seen of a slide, each from back to front. */
export interface Pieces {
  page: Size;
  slide: Piece[];
  layout: Piece[];
  master: Piece[];
}

export interface FreeSpace {
  /** What an image must not cover, upright, as far as it lies on the page. */
  taken: Box[];
  /** The largest rectangle that is free; null: there is none that is of any use. */
  box: Box | null;
  /** In which the rectangle was looked for: the theme's margins. */
  margins: Box;
  /** It is less than a quarter of the slide. */
  crowded: boolean;
  /** It is so small that a slide of its own is the better place. */
  tight: boolean;
}

/** Between an image and what stands beside it. */
export const GAP = 12;
/** What counts of a line, however thin it is drawn. */
const LINE = 4;
/** What covers so much of both sides of a slide is its background, not something that stands on it. */
const BACKGROUND = 0.8;
/** Of a slide: an image goes by itself where so much is free. */
const ENOUGH = 1 / 4;
/** Of a slide, and of one side: less is no place for an image unless the person wants it there. */
const LITTLE = 1 / 10;
const SHORT = 72;
/** Of one side: nobody wants an image there. */
const USELESS = 36;
/** From the edges of a slide whose theme tells nothing of its margins. */
const MARGIN = 24;
/** Placeholders' edges so far inside a free rectangle are kept to. */
const NEAR = 2 * GAP;
/** The shorter side of a slide from which on all of these hold, pt; on a smaller one they are less by as much. */
const SMALL = 360;

const scaleOf = ({width, height}: Size): number => Math.min(1, Math.min(width, height) / SMALL);

export function freeSpace(pieces: Pieces): FreeSpace {
  const {page} = pieces;
  const scale = scaleOf(page);
  const obstacles = obstaclesOf(pieces);
  const enough = (box: Box | null) => box !== null && areaOf(box) >= areaOf(page) * ENOUGH - 1e-6;
  const themed = marginsOf(pieces);
  const wide = grown({left: 0, top: 0, ...page}, -Math.min(MARGIN, page.width / 10, page.height / 10));
  // What the theme's margins leave no room for may have some outside of them.
  const found = [themed, wide].map(margins => ({margins, box: largestIn(margins, obstacles, GAP * scale)}));
  const best = found.find(({box}) => enough(box)) ?? found.sort((a, b) => sizeOf(b.box) - sizeOf(a.box))[0]!;
  const {margins} = best;
  const kept = best.box && alignedTo(best.box, placeholdersOf(pieces), NEAR * scale);
  const aligned = kept && (enough(kept) || !enough(best.box)) ? kept : best.box;
  const box = aligned && Math.min(aligned.width, aligned.height) >= USELESS * scale ? aligned : null;
  return {
    taken: obstacles.map(({box}) => box),
    box,
    margins,
    crowded: !enough(box),
    tight:
      box === null || areaOf(box) < areaOf(page) * LITTLE || Math.min(box.width, box.height) < SHORT * scale,
  };
}

const sizeOf = (box: Box | null): number => (box ? areaOf(box) : 0);

interface Obstacle {
  box: Box;
  /** The theme has put it there: what the theme's margins leave free of it needs no further gap. */
  themed: boolean;
}

function obstaclesOf({page, slide, layout, master}: Pieces): Obstacle[] {
  const present = slide.flatMap(({placeholder}) => placeholder?.type ?? []);
  const own = slide.filter(piece => piece.kind === 'other' || !isBackground(piece, page));
  const gone = layout.filter(
    // A place for contents that was taken off the slide is room; one for its title may come back.
    ({placeholder}) => placeholder && placeholder.role !== 'content' && !present.includes(placeholder.type),
  );
  const shown = [...layout, ...master].filter(piece => !piece.placeholder && !isBackground(piece, page));
  const all = [
    ...own.map(piece => ({box: seen(piece), themed: piece.placeholder !== undefined})),
    ...[...gone, ...shown].map(piece => ({box: seen(piece), themed: true})),
  ];
  return all.flatMap(({box, themed}) => {
    const box_ = common(box, {left: 0, top: 0, ...page});
    return box_ ? [{box: box_, themed}] : [];
  });
}

/** The upright box around it, of which even a line has some. */
export function seen({box, rotation}: Piece): Box {
  const {left, top, width, height} = turned(box, rotation);
  const [wide, high] = [Math.max(width, LINE), Math.max(height, LINE)];
  return {left: left - (wide - width) / 2, top: top - (high - height) / 2, width: wide, height: high};
}

export function isBackground(piece: Piece, page: Size): boolean {
  const there = common(seen(piece), {left: 0, top: 0, ...page});
  return (
    there !== null &&
    there.width >= BACKGROUND * page.width - 1e-6 &&
    there.height >= BACKGROUND * page.height - 1e-6
  );
}

/**
 * Of a master's placeholders those count that tell its margins: none of them is shown itself.
 * @param layout what is on it
 */
export function countsOnMaster(layout: Piece[]): (placeholder: Piece['placeholder']) => boolean {
  const titled = layout.some(({placeholder}) => placeholder?.role === 'title');
  return placeholder =>
    !placeholder || placeholder.role === 'content' || (placeholder.role === 'title' && !titled);
}

/** What the theme keeps for contents; where there is no title, its place is for contents, too. */
function marginsOf({page, layout, master}: Pieces): Box {
  const of = (pieces: Piece[], role: string) =>
    pieces.filter(({placeholder}) => placeholder?.role === role).map(seen);
  const contents = [...of(layout, 'content'), ...of(master, 'content')];
  if (contents.length === 0) return safeArea(page);
  const titles = of(layout, 'title').length === 0 ? of(master, 'title') : [];
  return common(union([...contents, ...titles]), {left: 0, top: 0, ...page}) ?? safeArea(page);
}

function placeholdersOf({slide, layout}: Pieces): Box[] {
  return [...slide, ...layout].filter(({placeholder}) => placeholder).map(seen);
}

/** The largest rectangle in `margins` that keeps a gap from all of them. */
function largestIn(margins: Box, obstacles: Obstacle[], gap: number): Box | null {
  const near = obstacles
    .filter(({box, themed}) => !themed || overlap(box, margins))
    .map(({box}) => grown(box, gap));
  return largestFree(margins, near);
}

/** Drawn in to the edges of placeholders that are near: one column of two, a title's beginning. */
function alignedTo(box: Box, placeholders: Box[], far: number): Box | null {
  const near = (edge: number, all: number[], inwards: 1 | -1) => {
    const better = all.filter(one => (one - edge) * inwards >= 0 && (one - edge) * inwards <= far);
    return better.length === 0 ? edge : Math[inwards === 1 ? 'min' : 'max'](...better);
  };
  return between(
    near(
      box.left,
      placeholders.map(({left}) => left),
      1,
    ),
    near(
      box.top,
      placeholders.map(({top}) => top),
      1,
    ),
    near(rightOf(box), placeholders.map(rightOf), -1),
    near(bottomOf(box), placeholders.map(bottomOf), -1),
  );
}

/** Up to so much of a slide is told, the largest boxes first: enough to know it again in a small picture. */
const DRAWN = 40;

/** @returns pt, rounded: to be drawn, not to be reckoned with */
export function sketchOf(taken: Box[]): Box[] {
  const round = (points: number) => Math.round(points * 10) / 10;
  return [...taken]
    .sort((a, b) => areaOf(b) - areaOf(a))
    .slice(0, DRAWN)
    .map(({left, top, width, height}) => ({
      left: round(left),
      top: round(top),
      width: round(width),
      height: round(height),
    }));
}

/**
 * Inside a rectangle that is free, of a size that fits there: level with what the rectangle's edges are level with, in the
 * middle where it reaches from margin to margin, as near as can be to a neighbour.
 */
export function standing({width, height}: Size, box: Box, margins: Box, neighbour?: Box): Box {
  if (neighbour) {
    const near = (from: number, room: number, size: number, middle: number) =>
      Math.min(Math.max(middle - size / 2, from), from + room - size);
    return {
      left: near(box.left, box.width, width, neighbour.left + neighbour.width / 2),
      top: near(box.top, box.height, height, neighbour.top + neighbour.height / 2),
      width,
      height,
    };
  }
  const left = box.left - margins.left < NEAR;
  const right = rightOf(margins) - rightOf(box) < NEAR;
  const spare = box.width - width;
  return {
    left: box.left + (left === right ? spare / 2 : left ? 0 : spare),
    top: box.top + (left && right ? (box.height - height) / 2 : 0),
    width,
    height,
  };
}
