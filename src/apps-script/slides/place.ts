/** The places in a presentation that take images, and how large an image may be there. */
import type {Box, Size} from '../../shared/contract.ts';
import {union, without} from '../../shared/boxes.ts';
import {safeArea, turned} from '../../shared/slide-layout.ts';
import {AddonError} from '../../core/errors.ts';
import type {Picture, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {look, quietly, undoing} from '../making.ts';
import {captionNamed} from './caption.ts';
import {boxOf, emptiest, indexOf} from './find.ts';
import type {Image, Layout, Presentation, Slide} from './find.ts';
import {markOf, type Marked} from './mark.ts';
import {newest, remove, type SlideWish} from './made.ts';
import {fillPlaceholder, insertOn, replaceImage, setBackground} from './put.ts';
import type {Put} from './put.ts';
import type {NewSlide} from './room.ts';
import {keep, type Shown} from './shown.ts';
import {fillable, markIn, shapeOf, standingOn, type Standing} from './stands.ts';

/** Where the slide is free, by itself or in a block; with a neighbour as near to that as can be. */
export function onSlide(place: 'slide' | 'firstSlide' | 'beside', shown: Shown, neighbour?: Box): Target {
  const {page, room: there} = shown;
  const {box, margins, taken} = there.free;
  const room = sizeIn(box ?? safeArea(page));
  return {
    place,
    destructive: false,
    room,
    full: room,
    ...(box && {at: box}),
    slide: {
      page,
      taken: () => taken,
      ...(box && {free: {box, margins}}),
      ...(neighbour && {neighbour}),
    },
    ...added(shown),
  };
}

/** Behind everything on the slide, and as large. */
export function behind(shown: Shown): Target {
  const {page} = shown;
  return {
    place: 'behind',
    destructive: false,
    room: page,
    full: page,
    at: wholeOf(page),
    slide: {page},
    ...added(shown, true),
  };
}

/** The first one replaces the image; others go beside it. */
export function inPlaceOf(shown: Shown, old: Standing & {image: Image}): Target {
  const {page, slide, room} = shown;
  const {box: free, margins, taken} = room.free;
  const {image, piece} = old;
  const {box, rotation} = piece;
  const seen = turned(box, rotation);
  return {
    place: 'image',
    destructive: true,
    mark: markIn(old),
    room: sizeIn(box),
    full: sizeIn(box),
    at: seen,
    slide: {
      page,
      cell: () => box,
      turn: nth => (nth === 0 ? rotation : 0),
      taken: (_, words) => withoutCaption(slide, seen, taken, words),
      ...(free && {free: {box: free, margins}}),
    },
    ...images((picture, wish) =>
      wish.arranged.nth === 0 ? replaceImage(slide, image, picture, wish) : insertOn(slide, picture, wish),
    ),
  };
}

/** The old caption makes way for the new one, with the group of the two. Of any other group nothing but its edges is known. */
function withoutCaption(slide: Slide, seen: Box, taken: Box[], id: string | undefined): Box[] {
  const old = id === undefined ? null : look(() => captionNamed(slide, id));
  const words = old && look(() => boxOf(old));
  return words ? without(taken, [words, union([seen, words])]) : taken;
}

/** Into the placeholders, in order. When there are no more, a new slide brings the next. */
export function placeholders(
  {presentation, page, slide, room: there, next: nextOf}: Shown,
  places: Standing[],
): Target {
  const next = nextOf();
  const boxes = places.map(({piece}) => piece.box);
  const each = Math.max(1, next.cells.length);
  const cell = (nth: number): Box => boxes[nth] ?? next.cells[(nth - boxes.length) % each] ?? next.free.box;
  /** How many slides after this one. */
  const sheet = (nth: number) => (nth < boxes.length ? 0 : 1 + Math.floor((nth - boxes.length) / each));
  const further = furtherSlides(presentation, slide, next.layout);
  const room = sizeIn(cell(0));
  return {
    place: 'placeholder',
    destructive: false,
    room,
    full: room,
    empty: places.length,
    ...(boxes[0] && {at: boxes[0]}),
    slide: {
      page,
      cell,
      turn: nth => places[nth]?.piece.rotation ?? 0,
      taken: nth => (nth < boxes.length ? there.free.taken : next.taken),
      sheet,
    },
    ...images((picture, wish) => {
      const {nth} = wish.arranged;
      if (nth < places.length) return fillPlaceholder(slide, shapeOf(places[nth]!), picture, wish);
      const known = further.slides[sheet(nth) - 1];
      const put = (there: Slide) => putOnNew(there, next, picture, wish);
      return known ? put(known) : further.withNew(put);
    }),
  };
}

/** Each image on a slide of its own, after this one; into its placeholder where that has one. */
export function newSlides(
  presentation: Presentation,
  page: Size,
  slide: Slide | null,
  next: NewSlide,
): Target {
  const {layout, cells, free, taken} = next;
  const [cell] = cells;
  const box = cell ?? free.box;
  const further = furtherSlides(presentation, slide, layout);
  return {
    place: 'newSlides',
    destructive: false,
    room: sizeIn(box),
    ...(cell ? {full: sizeIn(cell)} : taken.length === 0 && {full: page}),
    at: box,
    slide: {page, taken: () => taken, sheet: nth => nth, ...(cell ? {cell: () => cell} : {free})},
    ...images((picture, wish) => further.withNew(added => putOnNew(added, next, picture, wish))),
  };
}

export function background({page, slide, id}: Shown): Target {
  return {
    place: 'background',
    destructive: true,
    mark: id,
    room: page,
    full: page,
    at: wholeOf(page),
    slide: {page},
    ...inserting(
      (picture, wish) => setBackground(slide, picture, wish),
      made => made.selectAsCurrentPage(),
    ),
  };
}

type Putting<T> = (picture: Picture, wish: SlideWish) => Put<T>;

/** Into what is free of a slide, or behind all of it. */
function added(shown: Shown, back = false): Pick<Target, 'insert' | 'show'> {
  const {slide} = shown;
  return images((picture, wish) => {
    try {
      return insertOn(slide, picture, wish, shown.since ?? {}, back);
    } catch (error) {
      // Whether all of it is gone again is to be seen there.
      shown.since = null;
      throw error;
    }
  }, shown);
}

/** Selecting one shows its slide, too: https://developers.google.com/apps-script/reference/slides/image#select() */
function images(put: Putting<Image>, shown?: Shown): Pick<Target, 'insert' | 'show'> {
  return inserting(
    put,
    made => made.select(),
    (made, mark, stands) => shown && keep(shown, made, mark, stands),
  );
}

function inserting<T extends Marked>(
  put: Putting<T>,
  show: (made: T) => void,
  kept?: (made: T, mark: string | null, stands: NonNullable<Put<T>['stands']>) => void,
): Pick<Target, 'insert' | 'show'> {
  let last: T | null = null;
  return {
    insert: (picture, wish) =>
      withHost(() => {
        const {made, caption, stands, lacks} = put(picture, wish as SlideWish);
        last = made;
        // It stands, whatever becomes of its mark.
        const mark = quietly(() => look(() => markOf(made)));
        if (stands) kept?.(made, mark, stands);
        const words = caption ? quietly(() => look(() => markOf(caption))) : null;
        return {mark, lacks, ...(words !== null && {caption: words})};
      }),
    // What is selected is not worth a failure either.
    show: () =>
      quietly(() => {
        if (last) show(last);
        return last !== null;
      }) ?? false,
  };
}

function putOnNew(slide: Slide, {cells, behind}: NewSlide, picture: Picture, wish: SlideWish): Put<Image> {
  const [place] = cells.length > 0 ? fillable(standingOn(slide)) : [];
  return place
    ? fillPlaceholder(slide, shapeOf(place), picture, wish)
    : insertOn(slide, picture, wish, {}, behind);
}

/** Slides that are made one after the other, behind one and with its layout; without one, at the end. */
function furtherSlides(presentation: Presentation, before: Slide | null, layout: () => Layout | null) {
  const slides: Slide[] = [];
  let start: number | undefined;
  let basis: Layout | null = null;
  return {
    slides,
    /** A slide that its image does not come to goes again. */
    withNew<T>(put: (slide: Slide) => T): T {
      basis ??= layout() ?? emptiest(presentation);
      if (!basis) throw new AddonError('place.noSlide');
      start ??= before ? indexOf(presentation, before) + 1 : presentation.getSlides().length;
      const at = start + slides.length;
      const slide = newest(
        () => presentation.getSlides(),
        () => presentation.insertSlide(at, basis!),
        at,
      );
      const result = undoing([slide], remove, () => put(slide));
      slides.push(slide);
      return result;
    },
  };
}

const sizeIn = ({width, height}: Box): Size => ({width, height});
const wholeOf = ({width, height}: Size): Box => ({left: 0, top: 0, width, height});
