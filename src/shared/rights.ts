/** Until when an image may be used, as far as the bank's dates say. */
import type {Asset, ErrorCode} from './contract.ts';

/** A date without a time lasts until its day has ended everywhere on earth, 12 hours behind UTC at the latest. */
const LAST_ZONE = 12 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Why an image must not be used without a deliberate confirmation; null when nothing is against it.
 * @param now milliseconds since 1970
 */
export function objection(
  {rightsUntil, publishedUntil}: Pick<Asset, 'rightsUntil' | 'publishedUntil'>,
  now: number,
): Extract<ErrorCode, 'image.rightsExpired' | 'image.notPublished'> | null {
  if (endOf(rightsUntil) <= now) return 'image.rightsExpired';
  return endOf(publishedUntil) <= now ? 'image.notPublished' : null;
}

/** No date is no end. */
function endOf(iso: string): number {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return Infinity;
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? time + DAY + LAST_ZONE : time;
}
