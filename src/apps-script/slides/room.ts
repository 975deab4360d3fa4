/** What of a slide is free, by what stands on it and by what its layout and master show there. */
import type {Box, Size} from '../../shared/contract.ts';
import {freeSpace, type FreeSpace, type Piece} from '../../shared/free-space.ts';
import {safeArea} from '../../shared/slide-layout.ts';
import {boxOf, emptiest, layoutOf} from './find.ts';
import type {Layout, Presentation, Slide} from './find.ts';
import {pictureShapes, standingOn, type Standing} from './stands.ts';

export interface Room {
  free: FreeSpace;
  standing: Standing[];
  layout: LayoutRoom | null;
}

/** A layout with its master. */
export interface LayoutRoom {
  layout: Layout;
  standing: Standing[];
  master: Piece[];
}

export function roomOn(page: Size, slide: Slide): Room {
  const standing = standingOn(slide);
  const layout = layoutOf(slide);
  const basis = layout && roomOf(layout);
  const pieces = {
    page,
    slide: standing.map(({piece}) => piece),
    layout: basis ? basis.standing.map(({piece}) => piece) : [],
    master: basis ? basis.master : [],
  };
  return {free: freeSpace(pieces), standing, layout: basis};
}

function roomOf(layout: Layout): LayoutRoom {
  const master = layout.getMaster() as GoogleAppsScript.Slides.Master | null;
  return {
    layout,
    standing: standingOn(layout),
    master: master ? standingOn(master).map(({piece}) => piece) : [],
  };
}

/** A slide that is still to be made. */
export interface NewSlide {
  /** Null: no layout is known, so nothing can be made. */
  layout: Layout | null;
  /** Its placeholders for pictures. */
  cells: Box[];
  free: {box: Box; margins: Box};
  /** What is seen on it. Where that is nothing, an image may fill all of it. */
  taken: Box[];
}

/**
 * With the same layout as the slides around it, unless that leaves images no room; then with the one that has the fewest
 * placeholders.
 */
export function newSlideIn(presentation: Presentation, page: Size, basis: LayoutRoom | null): NewSlide {
  const same = basis && madeFrom(page, basis);
  if (same && (same.cells.length > 0 || same.enough)) return same;
  const layout = emptiest(presentation);
  if (layout) return madeFrom(page, roomOf(layout));
  const box = safeArea(page);
  return {layout: null, cells: [], free: {box, margins: box}, taken: []};
}

function madeFrom(page: Size, {layout, standing, master}: LayoutRoom): NewSlide & {enough: boolean} {
  const pieces = standing.map(({piece}) => piece);
  // Its placeholders come along.
  const slide = pieces.filter(({placeholder}) => placeholder);
  const {box, margins, crowded, taken} = freeSpace({page, slide, layout: pieces, master});
  return {
    layout,
    cells: pictureShapes(standing).map(boxOf),
    free: {box: box ?? safeArea(page), margins},
    taken,
    enough: !crowded,
  };
}
