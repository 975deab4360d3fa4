/** A slide as this execution has read it, with what this execution has put there since: nothing of it is read twice. */
import type {Box, Size} from '../../shared/contract.ts';
import {union} from '../../shared/boxes.ts';
import type {Piece} from '../../shared/free-space.ts';
import type {Image, Presentation, Slide} from './find.ts';
import {markOf} from './mark.ts';
import {newSlideIn, roomAmong, roomOn, type LayoutRoom, type NewSlide, type Room} from './room.ts';
import type {Standing} from './stands.ts';

export interface Shown {
  presentation: Presentation;
  page: Size;
  slide: Slide;
  /** The slide's mark. */
  id: string;
  room: Room;
  next(): NewSlide;
  /** What has come to stand there since, and how many images there were last; null: nobody can tell. */
  since: {images?: number; standing: Standing[]} | null;
}

/** What its layout tells of a slide: the same as long as the execution lasts. */
interface Theme {
  layout: LayoutRoom | null;
  next(): NewSlide;
}

const themes = new Map<string, Theme>();
const images = new Map<string, {shown: Shown; image: Standing}>();

export function shownOn(presentation: Presentation, page: Size, slide: Slide): Shown {
  const id = markOf(slide);
  const room = roomOn(page, slide, themes.get(id)?.layout);
  const theme = themes.get(id) ?? themeOf(presentation, page, room.layout);
  themes.set(id, theme);
  return {presentation, page, slide, id, room, next: theme.next, since: {standing: []}};
}

function themeOf(presentation: Presentation, page: Size, layout: LayoutRoom | null): Theme {
  let next: NewSlide | undefined;
  return {layout, next: () => (next ??= newSlideIn(presentation, page, layout))};
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
  const one = {element: null, image, shape: null, type: null, piece: alone};
  const all: Standing = words
    ? {...one, image: null, piece: {...alone, kind: 'other', box: union([box, words])}}
    : one;
  if (back) since.standing.unshift(all);
  else since.standing.push(all);
  if (mark !== null) images.set(mark, {shown, image: {...one, mark}});
}

/** The slide where the image of this mark was put, as it is by now; null: it is to be read. */
export function shownWith(mark: string): {shown: Shown; image: Standing} | null {
  const known = images.get(mark);
  const since = known?.shown.since;
  if (!known || !since) return null;
  const {shown, image} = known;
  const {page, room} = shown;
  return {
    image,
    shown: {...shown, room: roomAmong(page, [...room.standing, ...since.standing], room.layout)},
  };
}
