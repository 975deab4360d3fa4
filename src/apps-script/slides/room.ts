/** What of a slide is free, by what stands on it and by what its layout and master show there. */
import type {Box, Size} from '../../shared/contract.ts';
import {areaOf} from '../../shared/boxes.ts';
import {
  countsOnMaster,
  freeSpace,
  isBackground,
  type FreeSpace,
  type Piece,
} from '../../shared/free-space.ts';
import {safeArea} from '../../shared/slide-layout.ts';
import {emptiest, layoutOf} from './find.ts';
import type {Layout, Master, Presentation, Slide} from './find.ts';
import {apart, partsOf, pictureShapes, standingOn, type Standing} from './stands.ts';

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

/** @param known of its layout, which is not read again then */
export function roomOn(page: Size, slide: Slide, known?: LayoutRoom | null): Room {
  const standing = standingOn(slide);
  if (known !== undefined) return roomAmong(page, standing, known);
  const layout = layoutOf(slide);
  return roomAmong(page, standing, layout && roomOf(page, layout));
}

/** @param standing on the slide */
export function roomAmong(page: Size, standing: Standing[], layout: LayoutRoom | null): Room {
  const pieces = {
    page,
    slide: standing.map(({piece}) => piece),
    layout: layout ? layout.standing.map(({piece}) => piece) : [],
    master: layout ? layout.master : [],
  };
  return {free: freeSpace(pieces), standing, layout};
}

function roomOf(page: Size, layout: Layout): LayoutRoom {
  const master = layout.getMaster() as Master | null;
  const standing = framesApart(page, standingOn(layout));
  const pieces = standing.map(({piece}) => piece);
  const shown = master ? standingOn(master, countsOnMaster(pieces)) : [];
  return {layout, standing, master: framesApart(page, shown).map(({piece}) => piece)};
}

/** A group as large as the slide may frame it, with room in the middle: its parts count. */
function framesApart(page: Size, all: Standing[]): Standing[] {
  return all.flatMap(one => (isBackground(one.piece, page) ? partsOf(one) : one));
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
  /** No layout has room beside what is seen: the image goes below that, so that it covers nothing. */
  behind: boolean;
}

/**
 * With the same layout as the slides around it, unless that leaves images no room; then with the one that has the fewest
 * placeholders, or where nothing is free there either, with the one that has most room.
 */
export function newSlideIn(presentation: Presentation, page: Size, basis: LayoutRoom | null): NewSlide {
  const same = basis && madeFrom(page, basis);
  if (same && (same.cells.length > 0 || same.enough)) return same;
  const plainest = emptiest(presentation);
  const box = safeArea(page);
  if (!plainest) return {layout: null, cells: [], free: {box, margins: box}, taken: [], behind: false};
  const made = madeFrom(page, roomOf(page, plainest));
  if (!made.behind) return made;
  const others = presentation.getLayouts().map(layout => madeFrom(page, roomOf(page, layout)));
  const [roomiest] = others.filter(({behind}) => !behind).sort((a, b) => roomIn(b) - roomIn(a));
  return roomiest ?? made;
}

const roomIn = ({cells: [cell], free}: NewSlide): number => areaOf(cell ?? free.box);

function madeFrom(page: Size, {layout, standing, master}: LayoutRoom): NewSlide & {enough: boolean} {
  const pieces = standing.map(({piece}) => piece);
  // Its placeholders come along.
  const slide = pieces.filter(({placeholder}) => placeholder);
  const {box, margins, crowded, taken} = freeSpace({page, slide, layout: pieces, master});
  const cells = apart(pictureShapes(standing), standing).map(({piece}) => piece.box);
  return {
    layout,
    cells,
    free: {box: box ?? safeArea(page), margins},
    taken,
    behind: box === null && cells.length === 0,
    enough: !crowded,
  };
}
