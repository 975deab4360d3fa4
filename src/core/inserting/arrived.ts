/**
 * What arrived decides: the ratio that the host reports of a picture counts, whatever the bank has stated of its size.
 * Phones store pictures on their side, and a CDN may hand on uncut what it was asked to cut. Pure.
 */
import type {Size} from '../../shared/contract.ts';
import {isKnown} from '../../shared/placement.ts';

/** A picture as it came. */
export interface Arrival {
  /** Of what came, px: as stated, turned, or only its ratio and no limit. */
  size: Size;
  /** It was to be cut, and is whole. */
  uncut: boolean;
}

/** Of a picture of which nothing but the ratio is known, px: more than any place takes. */
const BOUNDLESS = 1e6;
/** By how much a ratio may differ, beside what whole pixels make of it. */
const TOLERANCE = 0.02;

/**
 * @param stated of the original, px; 0 is not known
 * @param cut to what it should have been cut, px; null: it is whole
 * @param came in any unit
 */
export function arrivalOf(stated: Size, cut: Size | null, came: Size): Arrival {
  if (cut && isLike(came, cut)) return {size: cut, uncut: false};
  const turned = {width: stated.height, height: stated.width};
  const size = [stated, turned].find(one => isLike(came, one)) ?? boundless(came);
  return {size, uncut: cut !== null};
}

/** Whether two have the same ratio, as near as whole pixels come to it. */
export function isLike(came: Size, other: Size): boolean {
  if (!isKnown(came) || !isKnown(other)) return false;
  const ratio = other.width / other.height;
  const across = Math.abs(came.width - came.height * ratio);
  return across <= Math.max(TOLERANCE * came.width, Math.min(1.5, 1.5 * ratio));
}

function boundless({width, height}: Size): Size {
  const longest = Math.max(width, height);
  return {width: (BOUNDLESS * width) / longest, height: (BOUNDLESS * height) / longest};
}
