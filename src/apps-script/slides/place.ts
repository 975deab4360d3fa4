/** The places in a presentation that take images, and how large an image may be there. */
import type {Box, Size} from '../../shared/contract.ts';
import {union, without} from '../../shared/boxes.ts';
import type {FreeSpace} from '../../shared/free-space.ts';
import {safeArea, turned} from '../../shared/slide-layout.ts';
import {AddonError} from '../../core/errors.ts';
import type {Picture, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {look, quietly, undoing} from '../making.ts';
import {captionNamed} from './caption.ts';
import {boxOf, emptiest, indexOf} from './find.ts';
import type {Image, Layout, Presentation, Shape, Slide} from './find.ts';
import {markOf, type Marked} from './mark.ts';
import {newest, remove, type SlideWish} from './made.ts';
import {fillPlaceholder, insertOn, replaceImage, setBackground} from './put.ts';
import type {Put} from './put.ts';
import type {NewSlide, Room} from './room.ts';
import {fillable, standingOn} from './stands.ts';

/** Where the slide is free, by itself or in a block; with a neighbour as near to that as can be. */
export function onSlide(
  place: 'slide' | 'firstSlide' | 'beside',
  page: Size,
  slide: Slide,
  {box, margins, taken}: FreeSpace,
  neighbour?: Box,
): Target {
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
    ...images((picture, wish) => insertOn(slide, picture, wish)),
  };
}

/** Behind everything on the slide, and as large. */
export function behind(page: Size, slide: Slide): Target {
  return {
    place: 'behind',
    destructive: false,
    room: page,
    full: page,
    at: wholeOf(page),
    slide: {page},
    ...images((picture, wish) => insertOn(slide, picture, wish, true)),
  };
}

/** The first one replaces the image; others go beside it. */
export function inPlaceOf(
  page: Size,
  slide: Slide,
  image: Image,
  {box: free, margins, taken}: FreeSpace,
): Target {
  const box = boxOf(image);
  const turn = image.getRotation();
  const seen = turned(box, turn);
  return {
    place: 'image',
    destructive: true,
    mark: markOf(image),
    room: sizeIn(box),
    full: sizeIn(box),
    at: seen,
    slide: {
      page,
      cell: () => box,
      turn: nth => (nth === 0 ? turn : 0),
      taken: (_, old) => withoutCaption(slide, seen, taken, old),
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
  presentation: Presentation,
  page: Size,
  slide: Slide,
  shapes: Shape[],
  {free}: Room,
  next: NewSlide,
): Target {
  const boxes = shapes.map(boxOf);
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
    empty: shapes.length,
    ...(boxes[0] && {at: boxes[0]}),
    slide: {
      page,
      cell,
      turn: nth => (shapes[nth] ? look(() => shapes[nth]!.getRotation()) : 0),
      taken: nth => (nth < boxes.length ? free.taken : next.taken),
      sheet,
    },
    ...images((picture, wish) => {
      const {nth} = wish.arranged;
      if (nth < shapes.length) return fillPlaceholder(slide, shapes[nth]!, picture, wish);
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

export function background(page: Size, slide: Slide): Target {
  return {
    place: 'background',
    destructive: true,
    mark: markOf(slide),
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

/** Selecting one shows its slide, too: https://developers.google.com/apps-script/reference/slides/image#select() */
function images(put: Putting<Image>): Pick<Target, 'insert' | 'show'> {
  return inserting(put, made => made.select());
}

function inserting<T extends Marked>(
  put: Putting<T>,
  show: (made: T) => void,
): Pick<Target, 'insert' | 'show'> {
  let last: T | null = null;
  return {
    insert: (picture, wish) =>
      withHost(() => {
        const {made, caption, lacks} = put(picture, wish as SlideWish);
        last = made;
        // It stands, whatever becomes of its mark.
        const mark = quietly(() => look(() => markOf(made)));
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
  const [shape] = cells.length > 0 ? fillable(standingOn(slide)) : [];
  return shape ? fillPlaceholder(slide, shape, picture, wish) : insertOn(slide, picture, wish, behind);
}

/** Slides that are made one after the other, behind one and with its layout; without one, at the end. */
function furtherSlides(presentation: Presentation, before: Slide | null, layout: Layout | null) {
  const slides: Slide[] = [];
  let start: number | undefined;
  return {
    slides,
    /** A slide that its image does not come to goes again. */
    withNew<T>(put: (slide: Slide) => T): T {
      const basis = layout ?? emptiest(presentation);
      if (!basis) throw new AddonError('place.noSlide');
      start ??= before ? indexOf(presentation, before) + 1 : presentation.getSlides().length;
      const at = start + slides.length;
      const slide = newest(
        () => presentation.getSlides(),
        () => presentation.insertSlide(at, basis),
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
