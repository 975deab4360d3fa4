/** The places in a presentation that take images, and how large an image may be there. */
import type {Box, Size} from '../../shared/contract.ts';
import {safeArea} from '../../shared/slide-layout.ts';
import type {Picture, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {look, quietly, undoing} from '../making.ts';
import {boxOf, emptiest, indexOf, isEmpty, layoutOf, pictureShapes} from './find.ts';
import type {Image, Layout, Presentation, Shape, Slide} from './find.ts';
import {markOf, type Marked} from './mark.ts';
import {fillPlaceholder, insertOn, newest, remove, replaceImage, setBackground} from './put.ts';
import type {Put, SlideWish} from './put.ts';

/** By itself or in a grid; with a neighbour beside that. */
export function onSlide(
  place: 'slide' | 'firstSlide' | 'beside',
  page: Size,
  slide: Slide,
  neighbour?: Box,
): Target {
  return {
    place,
    destructive: false,
    room: sizeIn(safeArea(page)),
    ...(neighbour ? {} : {full: page}),
    slide: {page, ...(neighbour && {neighbour})},
    ...images((picture, wish) => insertOn(slide, picture, wish)),
  };
}

/** The first one replaces the image; others go beside it. */
export function inPlaceOf(page: Size, slide: Slide, image: Image): Target {
  const box = boxOf(image);
  return {
    place: 'image',
    destructive: true,
    mark: markOf(image),
    room: sizeIn(box),
    full: sizeIn(box),
    slide: {page, cell: () => box, turn: image.getRotation()},
    ...images((picture, wish) =>
      wish.arranged.nth === 0 ? replaceImage(slide, image, picture, wish) : insertOn(slide, picture, wish),
    ),
  };
}

/** Into the placeholders, in order. When there are no more, a new slide with the layout of this one brings the next. */
export function placeholders(presentation: Presentation, page: Size, slide: Slide, shapes: Shape[]): Target {
  const boxes = shapes.map(boxOf);
  const layout = layoutOf(slide);
  const later = layout ? pictureShapes(layout).map(boxOf) : [];
  const cell = (nth: number): Box =>
    boxes[nth] ?? (later.length > 0 ? later[(nth - boxes.length) % later.length]! : safeArea(page));
  const further = furtherSlides(presentation, slide, layout);
  const room = sizeIn(cell(0));
  return {
    place: 'placeholder',
    destructive: false,
    room,
    full: room,
    empty: shapes.length,
    slide: {page, cell},
    ...images((picture, wish) => {
      const nth = wish.arranged.nth - shapes.length;
      if (nth < 0) return fillPlaceholder(slide, shapes[wish.arranged.nth]!, picture, wish);
      const known = further.slides[Math.floor(nth / Math.max(1, later.length))];
      const put = (there: Slide) => fillOrInsert(there, picture, wish);
      return known ? put(known) : further.withNew(put);
    }),
  };
}

/** Each image on a slide of its own, after this one and with its layout; into its placeholder where that has one. */
export function newSlides(presentation: Presentation, page: Size, slide: Slide | null): Target {
  const layout = slide && layoutOf(slide);
  const [place] = layout ? pictureShapes(layout) : [];
  const box = place && boxOf(place);
  const further = furtherSlides(presentation, slide, layout);
  return {
    place: 'newSlides',
    destructive: false,
    room: box ? sizeIn(box) : sizeIn(safeArea(page)),
    full: box ? sizeIn(box) : page,
    slide: {page, ...(box && {cell: () => box})},
    ...images((picture, wish) =>
      further.withNew(added => (box ? fillOrInsert(added, picture, wish) : insertOn(added, picture, wish))),
    ),
  };
}

export function background(page: Size, slide: Slide): Target {
  return {
    place: 'background',
    destructive: true,
    mark: markOf(slide),
    room: page,
    full: page,
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
        const {made, lacks} = put(picture, wish as SlideWish);
        last = made;
        // It stands, whatever becomes of its mark.
        return {mark: quietly(() => look(() => markOf(made))), lacks};
      }),
    // What is selected is not worth a failure either.
    show: () =>
      quietly(() => {
        if (last) show(last);
        return last !== null;
      }) ?? false,
  };
}

function fillOrInsert(slide: Slide, picture: Picture, wish: SlideWish): Put<Image> {
  const [shape] = pictureShapes(slide).filter(isEmpty);
  return shape ? fillPlaceholder(slide, shape, picture, wish) : insertOn(slide, picture, wish);
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
