/**
 * What stands on a slide, a layout or a master: the kind, the box and, of placeholders, the type of each, and whether one
 * is empty. Each is read once, and nothing else of it.
 */
import type {Piece} from '../../shared/free-space.ts';
import {isKnown} from '../../shared/placement.ts';
import {boxOf} from './find.ts';
import type {Element, Layout, Master, Shape, Slide} from './find.ts';

type PlaceholderType = GoogleAppsScript.Slides.PlaceholderType;

export interface Standing {
  element: Element;
  piece: Piece;
  /** Where it can be a placeholder that takes a picture. */
  shape: Shape | null;
  type: PlaceholderType | null;
}

/** From back to front. What is in a group counts with the group's box. */
export function standingOn(page: Slide | Layout | Master): Standing[] {
  return page.getPageElements().map(standing);
}

function standing(element: Element): Standing {
  const {PageElementType} = SlidesApp;
  const kind = element.getPageElementType();
  const shape = kind === PageElementType.SHAPE ? element.asShape() : null;
  // What has filled a placeholder still is one.
  const holder = kind === PageElementType.IMAGE ? element.asImage() : shape;
  const type = holder && typeOf(holder.getPlaceholderType());
  const piece: Piece = {
    kind: kind === PageElementType.IMAGE ? 'image' : kind === PageElementType.LINE ? 'line' : 'other',
    box: boxOf(element),
    rotation: element.getRotation(),
    ...(type && {placeholder: {role: roleOf(type), type: String(type)}}),
  };
  return {element, piece, shape, type};
}

/** https://developers.google.com/apps-script/reference/slides/shape#getPlaceholderType() */
function typeOf(type: PlaceholderType): PlaceholderType | null {
  return type === SlidesApp.PlaceholderType.NONE ? null : type;
}

function roleOf(type: PlaceholderType): NonNullable<Piece['placeholder']>['role'] {
  const {PlaceholderType: types} = SlidesApp;
  if (type === types.TITLE || type === types.CENTERED_TITLE) return 'title';
  const contents = [types.CHART, types.TABLE, types.DIAGRAM, types.MEDIA];
  return [...pictures(), ...any(), ...contents].includes(type) ? 'content' : 'other';
}

/** The shapes that are there to take a picture, those for pictures before those for any content. */
export function pictureShapes(all: Standing[]): Shape[] {
  // One without a width or a height has no place for anything.
  const shapes = all.filter(({shape, type, piece}) => shape && type && isKnown(piece.box));
  return [pictures(), any()].flatMap(types =>
    shapes.filter(({type}) => types.includes(type!)).map(({shape}) => shape!),
  );
}

/** An empty placeholder that takes a picture. */
export function placeholderIn(element: Element): Shape | null {
  const [shape] = pictureShapes([standing(element)]);
  return shape && isEmpty(shape) ? shape : null;
}

/** One whose text was deleted keeps a line break, which `isEmpty()` takes for a text. */
export function isEmpty(shape: Shape): boolean {
  return shape.getText().getLength() < 2;
}

/** For pictures. https://developers.google.com/apps-script/reference/slides/placeholder-type */
function pictures(): PlaceholderType[] {
  return [SlidesApp.PlaceholderType.PICTURE, SlidesApp.PlaceholderType.CLIP_ART];
}

/** For any content. */
function any(): PlaceholderType[] {
  return [SlidesApp.PlaceholderType.OBJECT, SlidesApp.PlaceholderType.BODY];
}
