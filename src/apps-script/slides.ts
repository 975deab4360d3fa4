/** Slides: https://developers.google.com/apps-script/reference/slides. Reads what placing needs, and no text. */
import type {Box, Place, Size} from '../shared/contract.ts';
import {safeArea} from '../shared/slide-layout.ts';
import type {Editor, Places, Picture, Target} from '../core/ports.ts';
import {withHost} from './failures.ts';
import {around, boxOf, isEmpty, pictureShapes, takesPicture, viewed} from './slides/find.ts';
import type {Element, Shape, Slide} from './slides/find.ts';
import {fillPlaceholder, insertOn, made, replaceImage, setBackground, undoing} from './slides/put.ts';
import type {SlideWish} from './slides/put.ts';

type Presentation = GoogleAppsScript.Slides.Presentation;
type Image = GoogleAppsScript.Slides.Image;

/** What inserting needs; nothing of it reaches further than the open presentation. */
export const SCOPE = 'https://www.googleapis.com/auth/presentations.currentonly';

export function ui(): GoogleAppsScript.Base.Ui {
  return SlidesApp.getUi();
}

export const editor: Editor = {
  name: 'slides',
  where: own => withHost(() => where(own)),
  after: (mark, place) => withHost(() => after(mark, place)),
};

/**
 * A selected image, a selected placeholder, an empty one, beside what is selected, else the middle of the slide. An image
 * that this sidebar inserted is no selection of the person's: it stays, unless the person chooses otherwise.
 */
function where(own: string[]): Places {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const {slide, instead, selected} = viewed(presentation);
  if (!slide) return elsewhere(presentation, page, instead);
  const [only] = selected.length === 1 ? selected : [];
  const image = only && isImage(only) ? only.asImage() : null;
  const chosen = only && !image ? placeholderIn(only) : null;
  const empty = pictureShapes(slide).filter(isEmpty);
  const shapes = chosen
    ? [chosen, ...empty.filter(shape => shape.getObjectId() !== chosen.getObjectId())]
    : empty;
  const filling = shapes.length > 0 ? [placeholders(presentation, page, slide, shapes)] : [];
  const others = [
    onSlide('slide', page, slide),
    newSlides(presentation, page, slide),
    background(page, slide),
  ];
  if (image) {
    const replacing = inPlaceOf(page, slide, image);
    const beside = onSlide('beside', page, slide, around([only!]));
    const isOwn = own.includes(image.getObjectId());
    return found(
      isOwn ? [...filling, beside, replacing, ...others] : [replacing, beside, ...filling, ...others],
    );
  }
  const beside = selected.length > 0 && !chosen ? [onSlide('beside', page, slide, around(selected))] : [];
  return found([...filling, ...beside, ...others]);
}

/** A layout, a master or nothing is shown: the first slide, or a new one where there is none. */
function elsewhere(presentation: Presentation, page: Size, refused: 'layout' | 'master' | null): Places {
  const [first] = presentation.getSlides();
  const added = newSlides(presentation, page, null);
  const targets: Places['targets'] = first ? [onSlide('firstSlide', page, first), added] : [added];
  return refused ? {targets, refused} : {targets};
}

/** After an image inserted before, or the next one of its kind. */
function after(mark: string, place: Place | null): Target | null {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const element = presentation.getPageElementById(mark) as Element | null;
  if (!element) return null;
  const slide = element.getParentPage().asSlide();
  if (place === 'newSlides') return newSlides(presentation, page, slide);
  if (place === 'placeholder') {
    return placeholders(presentation, page, slide, pictureShapes(slide).filter(isEmpty));
  }
  const group = element.getParentGroup() as GoogleAppsScript.Slides.Group | null;
  return onSlide('slide', page, slide, around([(group ?? element) as Element]));
}

/** By itself or in a grid; with a neighbour beside that. */
function onSlide(
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
function inPlaceOf(page: Size, slide: Slide, image: Image): Target {
  const box = boxOf(image);
  return {
    place: 'image',
    destructive: true,
    mark: image.getObjectId(),
    room: sizeIn(box),
    full: sizeIn(box),
    slide: {page, cell: () => box},
    insert: inserter((picture, wish) =>
      wish.arranged.nth === 0 ? replaceImage(slide, image, picture, wish) : insertOn(slide, picture, wish),
    ),
  };
}

/** Into the placeholders, in order. When there are no more, a new slide with the layout of this one brings the next. */
function placeholders(presentation: Presentation, page: Size, slide: Slide, shapes: Shape[]): Target {
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
      return undoing(added.slice(before), () =>
        shape ? fillPlaceholder(there, shape, picture, wish) : insertOn(there, picture, wish),
      );
    }),
  };
}

/** Each image on a slide of its own, after this one and with its layout; into its placeholder where that has one. */
function newSlides(presentation: Presentation, page: Size, slide: Slide | null): Target {
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
      const image = undoing([added], () => {
        const [shape] = box ? pictureShapes(added) : [];
        return shape ? fillPlaceholder(added, shape, picture, wish) : insertOn(added, picture, wish);
      });
      last = added;
      return image;
    }),
  };
}

function background(page: Size, slide: Slide): Target {
  return {
    place: 'background',
    destructive: true,
    mark: slide.getObjectId(),
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
function inserter(put: (picture: Picture, wish: SlideWish) => {getObjectId(): string}): Target['insert'] {
  return (picture, wish) => withHost(() => put(picture, wish as SlideWish).getObjectId());
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

/** Of a slide's layout: those that take pictures, of the best kind there is. */
function placesIn(slide: Slide): Shape[] {
  const layout = slide.getLayout() as GoogleAppsScript.Slides.Layout | null;
  return layout ? pictureShapes(layout) : [];
}

/** An empty placeholder that takes a picture. */
function placeholderIn(element: Element): Shape | null {
  if (element.getPageElementType() !== SlidesApp.PageElementType.SHAPE) return null;
  const shape = element.asShape();
  return takesPicture(shape) && isEmpty(shape) ? shape : null;
}

function isImage(element: Element): boolean {
  return element.getPageElementType() === SlidesApp.PageElementType.IMAGE;
}

const found = (targets: Target[]): Places => ({targets: targets as Places['targets']});

function sizeOf(presentation: Presentation): Size {
  return {width: presentation.getPageWidth(), height: presentation.getPageHeight()};
}

const sizeIn = ({width, height}: Box): Size => ({width, height});
