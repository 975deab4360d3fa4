/** Until when an image may be used, as far as the bank's dates say: one rule for the search, the sidebar and inserting. */
import type {Asset, ErrorCode} from './contract.ts';
import {DAY, LAST_ZONE, SOON} from './limits.ts';

export type Rights = 'expired' | 'soon' | 'fine';

type Dates = Pick<Asset, 'rightsUntil' | 'publishedUntil'>;

/**
 * Whether an image may be used, and for how long still. It ends with the earlier of its two dates.
 * @param now milliseconds since 1970
 */
export function rightsOf(asset: Dates, now: number): Rights {
  if (objection(asset, now)) return 'expired';
  return objection(asset, now + SOON) ? 'soon' : 'fine';
}

/**
 * Why an image must not be used without a deliberate confirmation: what of its two dates has come, the earlier one where
 * both have, its rights where they are the same; null when nothing is against it.
 * @param now milliseconds since 1970
 */
export function objection(
  {rightsUntil, publishedUntil}: Dates,
  now: number,
): Extract<ErrorCode, 'image.rightsExpired' | 'image.notPublished'> | null {
  const [rights, published] = [endOf(rightsUntil), endOf(publishedUntil)];
  if (Math.min(rights, published) > now) return null;
  return rights <= published ? 'image.rightsExpired' : 'image.notPublished';
}

/**
 * The first moment after it. A day lasts to its end. Where no zone is given nobody knows whose clock is meant, so it has
 * to be over everywhere on earth: the same moment for the server and for every browser. No date is no end.
 * @param iso a day, or a day and a time with or without a zone
 * @returns milliseconds since 1970
 */
export function endOf(iso: string): number {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(iso);
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(iso.slice(10));
  // A zone without a colon is read by some browsers alone.
  const zoned = hasZone ? iso.replace(/(\d\d)(\d\d)$/, '$1:$2') : `${iso}Z`;
  const time = Date.parse(isDay ? iso : zoned);
  if (Number.isNaN(time)) return Infinity;
  return time + (isDay ? DAY : 0) + (hasZone ? 0 : LAST_ZONE);
}
