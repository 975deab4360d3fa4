/** The places in a presentation that take images, and how large an image may be there. */
import type {Box, Size} from '../../shared/contract.ts';
import {safeArea} from '../../shared/slide-layout.ts';
import type {Picture, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {undoing} from '../making.ts';
import {boxOf, isEmpty, pictureShapes, placesIn} from './find.ts';
import type {Image, Presentation, Shape, Slide} from './find.ts';
import {markOf, type Marked} from './mark.ts';
import {fillPlaceholder, insertOn, made, remove, replaceImage, setBackground} from './put.ts';
import type {SlideWish} from './put.ts';

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
    insert: inserter((picture, wish) => insertOn(slide, picture, wish)),
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
    slide: {page, cell: () => box},
    insert: inserter((picture, wish) =>
      wish.arranged.nth === 0 ? replaceImage(slide, image, picture, wish) : insertOn(slide, picture, wish),
    ),
  };
}

/** Into the placeholders, in order. When there are no more, a new slide with the layout of this one brings the next. */
export function placeholders(presentation: Presentation, page: Size, slide: Slide, shapes: Shape[]): Target {
  const boxes = shapes.map(boxOf);
  const further = placesIn(slide).map(boxOf);
  const cell = (nth: number): Box => {
    const later = further.length > 0 ? further[(nth - boxes.length) % further.length]! : safeArea(page);
    return boxes[nth] ?? later;
  };
  const added: Slide[] = [];
  const here = (nth: number) => {
    if (nth < shapes.length) return {slide, shape: shapes[nth]!};
    const at = Math.floor((nth - shapes.length) / Math.max(1, further.length));
    while (added.length <= at) added.push(newSlide(presentation, added[added.length - 1] ?? slide));
    const next = added[at]!;
    return {slide: next, shape: pictureShapes(next).filter(isEmpty)[0]};
  };
  const room = sizeIn(cell(0));
  return {
    place: 'placeholder',
    destructive: false,
    room,
    full: room,
    empty: shapes.length,
    slide: {page, cell},
    insert: inserter((picture, wish) => {
      const before = added.length;
      const {slide: there, shape} = here(wish.arranged.nth);
      return undoing(added.slice(before), remove, () =>
        shape ? fillPlaceholder(there, shape, picture, wish) : insertOn(there, picture, wish),
      );
    }),
  };
}

/** Each image on a slide of its own, after this one and with its layout; into its placeholder where that has one. */
export function newSlides(presentation: Presentation, page: Size, slide: Slide | null): Target {
  const [place] = slide ? placesIn(slide) : [];
  const box = place && boxOf(place);
  let last = slide;
  return {
    place: 'newSlides',
    destructive: false,
    room: box ? sizeIn(box) : sizeIn(safeArea(page)),
    full: box ? sizeIn(box) : page,
    slide: {page, ...(box && {cell: () => box})},
    insert: inserter((picture, wish) => {
      const added = newSlide(presentation, last);
      const image = undoing([added], remove, () => {
        const [shape] = box ? pictureShapes(added) : [];
        return shape ? fillPlaceholder(added, shape, picture, wish) : insertOn(added, picture, wish);
      });
      last = added;
      return image;
    }),
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
    insert: inserter((picture, wish) => {
      setBackground(slide, picture, wish);
      return slide;
    }),
  };
}

/** Its mark is the identifier of what `put` leaves. */
function inserter(put: (picture: Picture, wish: SlideWish) => Marked): Target['insert'] {
  return (picture, wish) => withHost(() => markOf(put(picture, wish as SlideWish)));
}

function newSlide(presentation: Presentation, before: Slide | null): Slide {
  const all = () => presentation.getSlides();
  if (!before) return made(all, () => presentation.appendSlide());
  const id = before.getObjectId();
  const index = all().findIndex(slide => slide.getObjectId() === id) + 1;
  const layout = before.getLayout() as GoogleAppsScript.Slides.Layout | null;
  return made(all, () =>
    layout ? presentation.insertSlide(index, layout) : presentation.insertSlide(index),
  );
}

const sizeIn = ({width, height}: Box): Size => ({width, height});
