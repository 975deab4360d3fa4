/** A slide as it is told to the page, and what of that still holds when the page brings it back. */
import type {Box, Place, Survey, Theme} from '../../shared/contract.ts';
import {bottomOf, rightOf} from '../../shared/boxes.ts';
import {PIECES_AT_MOST} from '../../shared/limits.ts';
import {FREE} from '../../shared/slide-layout.ts';
import type {Surveyed} from '../../core/ports.ts';
import {boxOf, type Presentation, type Slide} from './find.ts';
import {groundOf} from './ground.ts';
import {markOf} from './mark.ts';
import {shownWithAll, type Shown} from './shown.ts';
import type {Standing} from './stands.ts';

/** Undefined: more stands there than is told, or farther out. */
export function surveyOf({id, page, room, next}: Shown): Survey | undefined {
  const pieces = room.standing.map(({piece}) => piece);
  const theme = room.layout?.theme;
  const {other} = next();
  const all = [pieces, ...partsOf(theme), ...partsOf(other?.theme)].flat();
  const far = ({box, rotation}: (typeof all)[0]) => ![...Object.values(box), rotation].every(isNear);
  if (all.length > PIECES_AT_MOST || all.some(far)) return undefined;
  const layout = other?.layout();
  return rounded({
    slide: id,
    page,
    pieces,
    ...(theme && {theme}),
    ...(other && layout && {other: {layout: markOf(layout), theme: other.theme}}),
  });
}

const partsOf = (theme: Theme | undefined) => (theme ? [theme.layout, theme.master] : []);

/** pt; what the page may bring back. */
const isNear = (length: number) => Math.abs(length) < 10_000;

/** To a thousandth of a point. */
function rounded(survey: Survey): Survey {
  const short = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  return JSON.parse(JSON.stringify(survey, short)) as Survey;
}

/** For which not all of the slide is read: what stands there has to have kept out of what was free, or does not matter. */
const SPARED: Place[] = ['slide', 'beside', 'newSlides', 'behind'];

/** The slide as the page knows it, where that is enough for the place that is asked for; null: it is to be read. */
export function stillAs(presentation: Presentation, slide: Slide, {survey, place}: Surveyed): Shown | null {
  if (place === null || !SPARED.includes(place)) return null;
  const id = markOf(slide);
  const elements = id === survey.slide ? slide.getPageElements() : [];
  if (id !== survey.slide || elements.length !== survey.pieces.length) return null;
  const standing = elements.map((element, at) => ({element, piece: survey.pieces[at]!}));
  const ground = groundOf(presentation, slide, id, survey);
  const shown = shownWithAll(presentation, slide, id, ground, standing);
  if (!FREE.includes(place)) return shown;
  const {box} = shown.room.free;
  return box && standing.every(one => keepsOut(one, box)) ? shown : null;
}

/** What is less than this apart is the same: pt, or degrees. */
const HAIR = 0.1;
const isSame = (one: number, other: number) => Math.abs(one - other) < HAIR;

/**
 * Whether something lies beside a box still, by as few readings as tell it. What lay within it, such as a background, has to
 * be where it was.
 */
function keepsOut({element, piece: {box, rotation}}: Standing, free: Box): boolean {
  if (!element || !isSame(element.getRotation(), rotation)) return false;
  if (rotation === 0) {
    if (box.left >= rightOf(free)) return element.getLeft() > rightOf(free) - HAIR;
    if (box.top >= bottomOf(free)) return element.getTop() > bottomOf(free) - HAIR;
    if (rightOf(box) <= free.left) return element.getLeft() + element.getWidth() < free.left + HAIR;
    if (bottomOf(box) <= free.top) return element.getTop() + element.getHeight() < free.top + HAIR;
  }
  const now = boxOf(element);
  return (['left', 'top', 'width', 'height'] as const).every(side => isSame(now[side], box[side]));
}
