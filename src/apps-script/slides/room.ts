/** What of a slide is free, by what stands on it and by what its layout and master show there. */
import type {Box, Size, Theme} from '../../shared/contract.ts';
import {areaOf} from '../../shared/boxes.ts';
import {countsOnMaster, freeSpace, isBackground, type FreeSpace} from '../../shared/free-space.ts';
import {safeArea} from '../../shared/slide-layout.ts';
import {emptiest} from './find.ts';
import type {Layout, Master, Presentation} from './find.ts';
import {apart, partsOf, picturePlaces, standingOn, type Standing} from './stands.ts';

export interface Room {
  free: FreeSpace;
  standing: Standing[];
  layout: LayoutRoom | null;
}

/** A layout with its master. */
export interface LayoutRoom {
  theme: Theme;
  /** Null: it is gone. */
  layout(): Layout | null;
}

/** @param standing on the slide */
export function roomAmong(page: Size, standing: Standing[], layout: LayoutRoom | null): Room {
  const theme = layout?.theme ?? {layout: [], master: []};
  return {free: freeSpace({page, slide: standing.map(({piece}) => piece), ...theme}), standing, layout};
}

export function roomOf(page: Size, layout: Layout): LayoutRoom {
  const master = layout.getMaster() as Master | null;
  const pieces = framesApart(page, standingOn(layout)).map(({piece}) => piece);
  const shown = master ? standingOn(master, countsOnMaster(pieces)) : [];
  const theme = {layout: pieces, master: framesApart(page, shown).map(({piece}) => piece)};
  return {theme, layout: () => layout};
}

/** A group as large as the slide may frame it, with room in the middle: its parts count. */
function framesApart(page: Size, all: Standing[]): Standing[] {
  return all.flatMap(one => (isBackground(one.piece, page) ? partsOf(one) : one));
}

/** A slide that is still to be made. */
export interface NewSlide {
  /** Null: no layout is known, so nothing can be made. */
  layout(): Layout | null;
  /** Another layout than that of the slides around it. */
  other: LayoutRoom | null;
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
  if (same && (same.cells.length > 0 || same.enough)) return {...same, other: null};
  const plainest = emptiest(presentation);
  const box = safeArea(page);
  if (!plainest) {
    return {
      layout: () => null,
      other: null,
      cells: [],
      free: {box, margins: box},
      taken: [],
      behind: false,
    };
  }
  const made = madeFrom(page, roomOf(page, plainest));
  if (!made.behind) return made;
  const others = presentation.getLayouts().map(layout => madeFrom(page, roomOf(page, layout)));
  const [roomiest] = others.filter(({behind}) => !behind).sort((a, b) => roomIn(b) - roomIn(a));
  return roomiest ?? made;
}

const roomIn = ({cells: [cell], free}: NewSlide): number => areaOf(cell ?? free.box);

export function madeFrom(page: Size, room: LayoutRoom): NewSlide & {enough: boolean} {
  const {layout, master} = room.theme;
  // Its placeholders come along.
  const slide = layout.filter(({placeholder}) => placeholder);
  const {box, margins, crowded, taken} = freeSpace({page, slide, layout, master});
  const all = layout.map(piece => ({piece}));
  const cells = apart(picturePlaces(all), all).map(({piece}) => piece.box);
  return {
    layout: room.layout,
    other: room,
    cells,
    free: {box: box ?? safeArea(page), margins},
    taken,
    behind: box === null && cells.length === 0,
    enough: !crowded,
  };
}
