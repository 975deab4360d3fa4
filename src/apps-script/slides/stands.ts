/**
 * What stands on a slide, a layout or a master: the kind, the box and, of placeholders, the type of each, and whether one
 * is empty. Each is read once, and nothing else of it; no box and no kind of what decides nothing.
 */
import type {Box, Piece, Size} from '../../shared/contract.ts';
import {grown, holds, overlap} from '../../shared/boxes.ts';
import {isBackground, seen} from '../../shared/free-space.ts';
import {TEXT_INSET} from '../../shared/limits.ts';
import {isKnown} from '../../shared/placement.ts';
import {boxOf} from './find.ts';
import type {Element, Image, Layout, Master, Shape, Slide} from './find.ts';
import {markOf} from './mark.ts';

type PlaceholderType = GoogleAppsScript.Slides.PlaceholderType;

export interface Standing {
  piece: Piece;
  /** Null: this execution has put it there, with all else of it known. */
  element: Element | null;
  /** Where it is one, as far as that was looked at; null: it is none. */
  image?: Image | null;
  shape?: Shape | null;
  /** Of an image, once that is known. */
  mark?: string;
}

type Place = Pick<Standing, 'piece'>;

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

/** As `standingOn`. Of what is in front of all placeholders only the box is read, and the kind where that may count. */
export function standingOnSlide(page: Size, slide: Slide): Standing[] {
  const elements = slide.getPageElements();
  let sought = elements.length === 0 ? 0 : slide.getPlaceholders().length;
  return elements.map(element => {
    if (sought === 0) {
      const one: Standing = {element, piece: placed(element)};
      return isBackground(one.piece, page) ? withKind(one) : one;
    }
    const one = standingAt(element);
    if (one.piece.placeholder) sought--;
    return one;
  });
}

export const standingAt = (element: Element): Standing => standing(element, () => true)!;

function standing(element: Element, counts: (placeholder: Piece['placeholder']) => boolean): Standing | null {
  const {PageElementType} = SlidesApp;
  const type = element.getPageElementType();
  const shape = type === PageElementType.SHAPE ? element.asShape() : null;
  const image = type === PageElementType.IMAGE ? element.asImage() : null;
  // What has filled a placeholder still is one.
  const holder = image ?? shape;
  const placeholder = holder && placeholderOf(holder.getPlaceholderType());
  if (!counts(placeholder ?? undefined)) return null;
  const piece: Piece = {kind: kindOf(type), ...placed(element), ...(placeholder && {placeholder})};
  return {element, piece, shape, image};
}

const placed = (element: Element): Piece => ({box: boxOf(element), rotation: element.getRotation()});

function withKind(one: Standing): Standing {
  const {element, piece} = one;
  if (piece.kind === undefined && element) piece.kind = kindOf(element.getPageElementType());
  return one;
}

function kindOf(type: GoogleAppsScript.Slides.PageElementType): NonNullable<Piece['kind']> {
  const {PageElementType} = SlidesApp;
  return type === PageElementType.IMAGE ? 'image' : type === PageElementType.LINE ? 'line' : 'other';
}

/** The image's, read once. */
export function markIn(one: Standing & {image: Image}): string {
  return (one.mark ??= markOf(one.image));
}

export function shapeOf(one: Standing): Shape {
  return (one.shape ??= one.element!.asShape());
}

/** https://developers.google.com/apps-script/reference/slides/shape#getPlaceholderType() */
function placeholderOf(type: PlaceholderType): NonNullable<Piece['placeholder']> | null {
  return type === SlidesApp.PlaceholderType.NONE ? null : {role: roleOf(type), type: String(type)};
}

function roleOf(type: PlaceholderType): NonNullable<Piece['placeholder']>['role'] {
  const {PlaceholderType: types} = SlidesApp;
  if (type === types.TITLE || type === types.CENTERED_TITLE) return 'title';
  const contents = [types.CHART, types.TABLE, types.DIAGRAM, types.MEDIA];
  return [...pictures(), ...any(), ...contents].includes(type) ? 'content' : 'other';
}

/** The placeholders that are there to take a picture, those for pictures before those for any content. */
export function picturePlaces<P extends Place>(all: P[]): P[] {
  // One without a width or a height has no place for anything.
  const places = all.filter(({piece}) => piece.placeholder && piece.kind === 'other' && isKnown(piece.box));
  return [pictures(), any()].flatMap(types => {
    const names = types.map(String);
    return places.filter(({piece}) => names.includes(piece.placeholder!.type));
  });
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
export function fillable(all: Standing[], chosen: Standing | null = null): Standing[] {
  const id = chosen && shapeOf(chosen).getObjectId();
  const places = picturePlaces(all);
  const first = id === null ? [] : places.filter(place => shapeOf(place).getObjectId() === id);
  const others = places.filter(place => !first.includes(place) && isEmpty(shapeOf(place)));
  return [...first, ...(others.length === 0 ? [] : apart(others, all.map(withKind), first))];
}

/**
 * Those that can all be filled: no image lies over another one, or over words behind it. What a place lies on as a whole
 * is its card and does not count.
 * @param before that are filled in any case
 */
export function apart<P extends Place>(places: P[], all: P[], before: P[] = []): P[] {
  const kept = [...before];
  for (const place of places) {
    const box = seen(place.piece);
    const isCard = (other: Box) => holds(other, box) && !holds(box, other);
    const of = (kind: Piece['kind'], pieces: P[]) =>
      pieces.filter(({piece}) => piece.kind === kind && !isCard(seen(piece)));
    const words = of('other', all.slice(0, all.indexOf(place))).filter(one => !places.includes(one));
    const covers =
      [...kept, ...of('image', all)].some(({piece}) => overlap(seen(piece), box)) ||
      words.some(({piece}) => overlap(grown(seen(piece), -TEXT_INSET), box));
    if (!covers) kept.push(place);
  }
  return kept.slice(before.length);
}

/** Whether it is an empty placeholder that takes a picture. */
export function isToFill(one: Standing): boolean {
  return picturePlaces([one]).length > 0 && isEmpty(shapeOf(one));
}

/** One whose text was deleted keeps a line break, which `isEmpty()` takes for a text. */
function isEmpty(shape: Shape): boolean {
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
