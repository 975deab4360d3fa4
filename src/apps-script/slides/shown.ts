/** A slide as this execution knows it, with what this execution has put there since: nothing of it is read twice. */
import type {Box, Piece, Survey} from '../../shared/contract.ts';
import {union} from '../../shared/boxes.ts';
import type {Image, Presentation, Slide} from './find.ts';
import {groundOf, type Ground} from './ground.ts';
import {markOf} from './mark.ts';
import {roomAmong, type Room} from './room.ts';
import {standingOnSlide, type Standing} from './stands.ts';

export interface Shown extends Omit<Ground, 'layout'> {
  presentation: Presentation;
  slide: Slide;
  /** The slide's mark. */
  id: string;
  room: Room;
  /** What has come to stand there since, behind all else and before it, and how many images there were last; null: nobody can tell. */
  since: {images?: number; behind: Standing[]; before: Standing[]} | null;
}

const images = new Map<string, {shown: Shown; image: Standing & {image: Image}}>();

/** @param survey of a place before, for what is under the slide */
export function shownOn(presentation: Presentation, slide: Slide, survey?: Survey): Shown {
  const id = markOf(slide);
  const ground = groundOf(presentation, slide, id, survey);
  return shownWithAll(presentation, slide, id, ground, standingOnSlide(ground.page, slide));
}

/** @param standing all that stands there */
export function shownWithAll(
  presentation: Presentation,
  slide: Slide,
  id: string,
  {page, layout, next}: Ground,
  standing: Standing[],
): Shown {
  const room = roomAmong(page, standing, layout);
  return {presentation, page, slide, id, room, next, since: {behind: [], before: []}};
}

/**
 * Keeps in mind what was put on it.
 * @param mark null: it could not be read
 * @param box of the image
 * @param words of its caption, with which it is grouped
 * @param back it stands behind all else
 */
export function keep(
  shown: Shown,
  image: Image,
  mark: string | null,
  {box, words, back}: {box: Box; words: Box | null; back: boolean},
): void {
  const {since} = shown;
  if (!since) return;
  const alone: Piece = {kind: 'image', box, rotation: 0};
  const one = {element: null, image, piece: alone};
  const all: Standing = words
    ? {element: null, piece: {...alone, kind: 'other', box: union([box, words])}}
    : one;
  if (back) since.behind.unshift(all);
  else since.before.push(all);
  if (mark !== null) images.set(mark, {shown, image: {...one, mark}});
}

/** The slide where the image of this mark was put, as it is by now; null: it is to be read. */
export function shownWith(mark: string): {shown: Shown; image: Standing & {image: Image}} | null {
  const known = images.get(mark);
  const since = known?.shown.since;
  if (!known || !since) return null;
  const {shown, image} = known;
  const {page, room} = shown;
  const standing = [...since.behind, ...room.standing, ...since.before];
  return {image, shown: {...shown, room: roomAmong(page, standing, room.layout)}};
}
