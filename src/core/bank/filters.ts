/** What the bank cannot filter is filtered after fetching. */
import type {Asset, Orientation, Page, Query} from '../../shared/contract.ts';
import {DAY} from '../../shared/limits.ts';
import {objection} from '../../shared/rights.ts';

/** Pages of the bank that one search looks through at most. */
export const PAGES_AT_MOST = 4;
/** With so many images a search is content, and looks through no further page. */
const ENOUGH = 20;
/** A side that is longer by less than this still makes a square. */
const SQUARE = 1.05;

/**
 * What of a page is wanted; null when the bank does all of the filtering.
 * @param now milliseconds since 1970
 */
export function filterOf(
  {orientation, usable, day, added}: Pick<Query, 'orientation' | 'usable' | 'day' | 'added'>,
  now: number,
): ((asset: Asset) => boolean) | null {
  if (!orientation && !usable && !day && added === undefined) return null;
  const since = sinceOf(added, now);
  return asset =>
    (!orientation || mayBe(asset, orientation)) &&
    (!usable || objection(asset, now) === null) &&
    (!day || dayOf(asset) === day) &&
    // What does not say when it came is as old as the bank.
    (since === '' || dayOf(asset) >= since);
}

/** Whether a page that is sorted with the newest first goes beyond what is asked for: then so does all that follows. */
export function isPast({assets}: Page, added: Query['added'], now: number): boolean {
  const since = sinceOf(added, now);
  return assets.some(asset => asset.created !== '' && dayOf(asset) < since);
}

const dayOf = ({created}: Asset) => created.slice(0, 10);

/** The first day that counts, ISO; empty for all of them. */
function sinceOf(added: Query['added'], now: number): string {
  return typeof added === 'number' ? new Date(now - added * DAY).toISOString().slice(0, 10) : (added ?? '');
}

/**
 * How many further pages to ask for at once, after a first one that held `found` images that are wanted: none when
 * that is enough, else as many as it takes if they hold as many as it did.
 */
export function furtherPages(found: number): number {
  return Math.min(PAGES_AT_MOST - 1, Math.max(0, Math.ceil((ENOUGH - found) / Math.max(1, found))));
}

/** Consecutive pages as one. An image that stands on several is there once. */
export function joined(pages: [Page, ...Page[]]): Page {
  const assets = new Map<number, Asset>();
  for (const asset of pages.flatMap(page => page.assets)) {
    if (!assets.has(asset.id)) assets.set(asset.id, asset);
  }
  const last = pages[pages.length - 1]!;
  const sum = (what: 'looked' | 'skipped') => pages.reduce((all, page) => all + page[what], 0);
  return {
    ...last,
    page: pages[0].page,
    looked: sum('looked'),
    assets: [...assets.values()],
    skipped: sum('skipped'),
  };
}

/** What cannot be told of an image keeps nobody from seeing it. On its side, a square is one still. */
function mayBe(asset: Asset, orientation: Orientation): boolean {
  const is = orientationOf(asset);
  if (is === null || is === orientation) return true;
  return asset.mayLie === true && is !== 'square' && orientation !== 'square';
}

/** Null where the size is not known. */
function orientationOf({width, height}: Pick<Asset, 'width' | 'height'>): Orientation | null {
  if (width <= 0 || height <= 0) return null;
  if (width > height * SQUARE) return 'landscape';
  return height > width * SQUARE ? 'portrait' : 'square';
}
