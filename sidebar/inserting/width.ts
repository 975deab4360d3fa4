/** A width of one's own, and what is wrong with it while it is typed. Pure. */
import type {Spot} from '../../src/shared/contract.ts';
import {widestIn} from '../../src/shared/placement.ts';
import {readAmount} from '../parts/lengths.ts';
import type {Insertion} from './state.ts';

/** What is typed is rounded to what people write: so many points may be too many. */
const ROUNDED = 1.5;

/**
 * Why nothing can be inserted with the width that stands in its field: it is none, or the place is not so wide.
 * @param spot where it would go; null: that is not known, and neither is how wide it may be
 */
export function widthFault(
  {options: {size, typed}}: Insertion,
  spot: Spot | null,
): 'unreadable' | 'tooWide' | null {
  if (typeof size !== 'number') return null;
  if (typed !== null && readAmount(typed) === null) return 'unreadable';
  return spot && size > widestAt(spot) + ROUNDED ? 'tooWide' : null;
}

/** pt */
export function widestAt(spot: Spot): number {
  return Math.max(widestIn(spot), spot.line ?? 0);
}
