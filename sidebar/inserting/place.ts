/** The places of an insertion, and how large and how whole an image stands at one. Pure. */
import type {Order, Spot} from '../../src/shared/contract.ts';
import {IMAGES_AT_MOST} from '../../src/shared/limits.ts';
import {FREE, WHOLE} from '../../src/shared/slide-layout.ts';
import type {Insertion} from './state.ts';

/** The places that take so many images. */
export function spotsFor({where}: Insertion, count: number): Spot[] {
  return (where?.spots ?? []).filter(({place}) => count === 1 || !WHOLE.includes(place));
}

/** On a slide that is full, what there is to choose: what is selected and what is free are one place there. */
export function choicesFor(insertion: Insertion, count: number): Spot[] {
  if (!insertion.where?.crowded) return [];
  const spots = spotsFor(insertion, count);
  const hasBeside = spots.some(({place}) => place === 'beside');
  return spots.filter(({place}) => place !== 'slide' || !hasBeside);
}

/** The caption that this sidebar has put under the image that is replaced; in Docs only where the person wants it to go. */
export function oldCaptionOf({captions, options}: Insertion, spot: Spot | null): string | undefined {
  if (spot?.place !== 'image' || spot.mark === undefined) return undefined;
  if (spot.captioned) return options.oldCaption === spot.mark ? `${spot.mark}c` : undefined;
  return captions[spot.mark];
}

/** The place the button names. On a slide several images never replace one unless the person says so. */
export function spotOf(insertion: Insertion, count = 1): Spot | null {
  const spots = spotsFor(insertion, count);
  const [first] = spots;
  const onSlide = count > 1 && spots.some(({place}) => place === 'newSlides');
  const usual = onSlide ? spots.find(({destructive}) => !destructive) : first;
  return spots.find(({place}) => place === insertion.place) ?? usual ?? null;
}

/** The size that is meant: a placeholder is filled, and a background always, unless there is nothing to fill. */
export function sizeOf({options: {size}}: Insertion, spot: Spot | null): Order['size'] {
  if (spot?.place === 'background') return 'fill';
  if (size === null) return spot && isFilled(spot) ? 'fill' : 'fit';
  return size === 'fill' && !spot?.full ? 'fit' : size;
}

/** What is there to be filled, unless the person wants the whole image. */
function isFilled(spot: Spot): boolean {
  if (spot.place === 'newSlides') return isCell(spot);
  return spot.place === 'placeholder' || spot.place === 'behind';
}

/** An image's place has a size of its own, which the image takes over. */
export function isCell({place, room, full}: Spot): boolean {
  if (FREE.includes(place) || place === 'behind') return false;
  return full !== undefined && full.width === room.width && full.height === room.height;
}

/** The ratio that the place cuts an image to, width ÷ height; null: it leaves that to the person. */
export function ratioOfPlace(insertion: Insertion, count = 1): number | null {
  const spot = spotOf(insertion, count);
  const grid = count > 1 && spot !== null && !isCell(spot);
  if (!spot?.full || grid || sizeOf(insertion, spot) !== 'fill') return null;
  return spot.full.width / spot.full.height;
}

/** So many go in one order; between two of them the person can stop. A grid is planned as a whole. */
export function mostAtOnce({where, fewer}: Insertion): number {
  if (where?.spots.some(({place}) => place === 'newSlides')) return IMAGES_AT_MOST;
  return fewer ? 2 : 20;
}
