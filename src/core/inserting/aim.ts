/** Which of the places in the file an order means, as the file is now. */
import type {Order, Place, Spot, Where} from '../../shared/contract.ts';
import {AddonError} from '../errors.ts';
import type {Editor, Places, Target} from '../ports.ts';

/** Something is taken away by inserting there. */
const DESTRUCTIVE: Place[] = ['image', 'background'];

/**
 * @throws AddonError `place.changed` when the order means another place than there is now and something would be lost,
 * `place.notAllowed` when nobody has agreed to the nearest place; both with what was found
 */
export function aim(editor: Editor, order: Order): Target {
  const {place, mark, own, after, images, survey} = order;
  if (after !== undefined) {
    const target = editor.after(after, place, survey);
    if (target && takes(target, images)) return target;
    throw withWhere('place.changed', editor.where(own));
  }
  // Words may go beside the room of an image, so all that stands there counts as it is now.
  const worded = order.caption && !order.notes;
  const found = editor.where(own, survey && {survey, place: worded ? null : place});
  const meant = found.targets.find(target => target.place === place);
  // Where nothing is free, there is nothing beside the image that is replaced either.
  const fits = !meant?.slide || meant.slide.free || meant.place !== 'image' || images.length === 1;
  if (meant && fits && (!meant.destructive || meant.mark === mark)) return meant;
  const [first] = found.targets;
  if (found.refused) throw withWhere('place.notAllowed', found);
  // On a slide that is full by now the person chooses.
  const full = found.crowded && place !== null;
  if (first.destructive || full || (place !== null && DESTRUCTIVE.includes(place))) {
    throw withWhere('place.changed', found);
  }
  return first;
}

/** Where the slide is full by now, only those have a place that were planned before it was. */
function takes({slide}: Target, images: Order['images']): boolean {
  return !slide || slide.free !== undefined || slide.cell !== undefined || images.every(({at}) => at);
}

/** What of it the sidebar gets to know. */
export function toWhere({targets: [first, ...others], refused, crowded, slide, survey}: Places): Where {
  const spots: Where['spots'] = [toSpot(first), ...others.map(toSpot)];
  return {
    spots,
    ...(refused === undefined ? {} : {refused}),
    ...(crowded && {crowded}),
    ...(slide && {slide}),
    ...(survey && {survey}),
  };
}

function toSpot(target: Target): Spot {
  const {place, destructive, room, width, mark, full, empty, at, line, table, captioned} = target;
  return {
    place,
    destructive,
    room,
    ...(width === undefined ? {} : {width}),
    ...(mark === undefined ? {} : {mark}),
    ...(full === undefined ? {} : {full}),
    ...(empty === undefined ? {} : {empty}),
    ...(at && {at}),
    ...(line === undefined ? {} : {line}),
    ...(table === undefined ? {} : {table}),
    ...(captioned === undefined ? {} : {captioned}),
  };
}

function withWhere(code: 'place.changed' | 'place.notAllowed', found: Places): AddonError {
  return new AddonError({code, where: toWhere(found)});
}
