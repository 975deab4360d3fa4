/**
 * What stands on a slide, a layout or a master: the kind, the box and, of placeholders, the type of each, and whether one
 * is empty. Each is read once, and nothing else of it; no box of what decides nothing.
 */
import type {Box} from '../../shared/contract.ts';
import {grown, holds, overlap} from '../../shared/boxes.ts';
import {seen, type Piece} from '../../shared/free-space.ts';
import {TEXT_INSET} from '../../shared/limits.ts';
import {isKnown} from '../../shared/placement.ts';
import {boxOf} from './find.ts';
import type {Element, Image, Layout, Master, Shape, Slide} from './find.ts';
import {markOf} from './mark.ts';

type PlaceholderType = GoogleAppsScript.Slides.PlaceholderType;

export interface Standing {
  /** Null: this execution has put it there, with all else of it known. */
  element: Element | null;
  piece: Piece;
  /** Where it can be a placeholder that takes a picture. */
  shape: Shape | null;
  /** Where it is one. */
  image: Image | null;
  type: PlaceholderType | null;
  /** Of an image, once that is known. */
  mark?: string;
}

/** A placeholder for a picture, filled or not. */
export type Place = Standing & {shape: Shape};

/**
 * From back to front. What is in a group counts with the group's box.
 * @param counts whether a placeholder matters, and what is none; the boxes of others are not read
 */
export function standingOn(
  page: Slide | Layout | Master,
  counts: (placeholder: Piece['placeholder']) => boolean = () => true,
): Standing[] {
  return page.getPageElements().flatMap(element => standing(element, counts) ?? []);
}

export const standingAt = (element: Element): Standing => standing(element, () => true)!;

function standing(element: Element, counts: (placeholder: Piece['placeholder']) => boolean): Standing | null {
  const {PageElementType} = SlidesApp;
  const kind = element.getPageElementType();
  const shape = kind === PageElementType.SHAPE ? element.asShape() : null;
  const image = kind === PageElementType.IMAGE ? element.asImage() : null;
  // What has filled a placeholder still is one.
  const holder = image ?? shape;
  const type = holder && typeOf(holder.getPlaceholderType());
  const placeholder = type ? {role: roleOf(type), type: String(type)} : undefined;
  if (!counts(placeholder)) return null;
  const piece: Piece = {
    kind: image ? 'image' : kind === PageElementType.LINE ? 'line' : 'other',
    box: boxOf(element),
    rotation: element.getRotation(),
    ...(placeholder && {placeholder}),
  };
  return {element, piece, shape, image, type};
}

/** The image's, read once. */
export function markIn(one: Standing & {image: Image}): string {
  return (one.mark ??= markOf(one.image));
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
export function pictureShapes(all: Standing[]): Place[] {
  // One without a width or a height has no place for anything.
  const places = all.filter((one): one is Place => one.shape !== null && isKnown(one.piece.box));
  return [pictures(), any()].flatMap(types => places.filter(({type}) => type && types.includes(type)));
}

/** What is in a group, with its own box; what is none is all there is of it. */
export function partsOf(one: Standing): Standing[] {
  const {element} = one;
  if (element?.getPageElementType() !== SlidesApp.PageElementType.GROUP) return [one];
  return element
    .asGroup()
    .getChildren()
    .flatMap(child => partsOf(standingAt(child)));
}

/** The empty placeholders that take a picture, as `apart`. @param chosen by the person, and the first of them therefore */
export function fillable(all: Standing[], chosen: Shape | null = null): Place[] {
  const id = chosen?.getObjectId();
  const places = pictureShapes(all);
  const first = places.filter(({shape}) => id !== undefined && shape.getObjectId() === id);
  const others = places.filter(place => !first.includes(place) && isEmpty(place.shape));
  return [...first, ...apart(others, all, first)];
}

/**
 * Those that can all be filled: no image lies over another one, or over words behind it. What a place lies on as a whole
 * is its card and does not count.
 * @param before that are filled in any case
 */
export function apart(places: Place[], all: Standing[], before: Place[] = []): Place[] {
  const kept = [...before];
  for (const place of places) {
    const box = seen(place.piece);
    const isCard = (other: Box) => holds(other, box) && !holds(box, other);
    const of = (kind: Piece['kind'], pieces: Standing[]) =>
      pieces.filter(({piece}) => piece.kind === kind && !isCard(seen(piece)));
    const words = of('other', all.slice(0, all.indexOf(place))).filter(one => !places.includes(one as Place));
    const covers =
      [...kept, ...of('image', all)].some(({piece}) => overlap(seen(piece), box)) ||
      words.some(({piece}) => overlap(grown(seen(piece), -TEXT_INSET), box));
    if (!covers) kept.push(place);
  }
  return kept.slice(before.length);
}

/** An empty placeholder that takes a picture. */
export function placeholderIn(one: Standing): Shape | null {
  const [place] = pictureShapes([one]);
  return place && isEmpty(place.shape) ? place.shape : null;
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
