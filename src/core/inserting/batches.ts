/**
 * How much of an order is asked for at once: two pictures first, and then as many as those that came let one expect to be
 * light and quick enough. Google has no way to ask how large a file is before it is fetched. Pure.
 */
import type {Failed} from '../../shared/contract.ts';
import {BUDGET} from '../../shared/limits.ts';
import type {Fetched} from '../bank/pictures.ts';
import {AddonError} from '../errors.ts';
import type {Item} from './item.ts';

/** Pictures in the first batch, whose weight nobody knows, and in any. A person who stops leaves no more links unused. */
const FIRST = 2;
const MOST = 8;
/** What pictures of one batch may weigh together, of which all are held at once; bytes. */
const BYTES = 30e6;
/** A batch is to be over by then, ms after the order began. */
const LATEST = 2 * BUDGET;

type Format = 'jpeg' | 'other';

export interface Pace {
  /** Pictures in the next batch. */
  most: number;
  /** Bytes for each pixel, by what the originals are: the heaviest that came, or a guess. */
  weights: Record<Format, number>;
}

/** A PNG of a photograph is several times a JPEG. */
export const begun: Pace = {most: FIRST, weights: {jpeg: 0.4, other: 2}};

const formatOf = ({asset: {format}}: Item): Format => (/^jpe?g$/.test(format) ? 'jpeg' : 'other');
const pixelsOf = ({rendition: {width, height}}: Item) => width * height;

/** The next batch: the first ones whose pictures may be held at once; never none. */
export function batchOf(open: Item[], {most, weights}: Pace): Item[] {
  let bytes = 0;
  const full = open.findIndex((item, at) => {
    bytes += pixelsOf(item) * weights[formatOf(item)];
    return at > 0 && (at >= most || bytes > BYTES);
  });
  return full < 0 ? open : open.slice(0, full);
}

/** Those that have no public link yet. */
export function unlinked(items: Item[]): Item[] {
  return items.filter(({link}) => link === null);
}

/** What links are made for in a round without pictures: this batch and, since that costs nothing more, the next one. */
export function toLink(open: Item[]): Item[] {
  return unlinked(open.slice(0, FIRST + MOST));
}

/** The batch after one, as far as its weight can be told by now: its links are made while the pictures of that one come. */
export function batchAfter(batch: Item[], open: Item[], pace: Pace): Item[] {
  return batchOf(open.slice(batch.length), {...pace, most: Math.min(MOST, pace.most * 4)});
}

/** A batch that is in the file now. */
export interface Past {
  items: Item[];
  /** Of each item, where it came. */
  pictures: Array<Fetched | AddonError>;
  /** How long it took to fetch and insert, and how long ago the order began; ms. */
  took: number;
  elapsed: number;
  /** The bank has asked to be asked less. */
  busy: boolean;
}

/** How the next one goes, after what was seen of those before. */
export function pacedBy(pace: Pace, {items, pictures, took, elapsed, busy}: Past): Pace {
  const weights = {...pace.weights};
  for (const format of ['jpeg', 'other'] as const) {
    const seen = items.flatMap((item, at) => {
      const came = pictures[at];
      const isKnown = formatOf(item) === format && came && !(came instanceof AddonError) && came.bytes > 0;
      return isKnown ? [came.bytes / pixelsOf(item)] : [];
    });
    const before = pace.weights[format] === begun.weights[format] ? [] : [pace.weights[format]];
    if (seen.length > 0) weights[format] = Math.max(...before, ...seen);
  }
  if (busy) return {weights, most: Math.max(1, Math.floor(items.length / 2))};
  const inTime = Math.floor((LATEST - elapsed) / Math.max(1, took / items.length));
  return {weights, most: Math.max(1, Math.min(MOST, pace.most * 4, inTime))};
}

/** Whether one of these has been dealt with. */
export function isOver({done, failed}: {done: Array<{id: number}>; failed: Failed[]}, {id}: Item): boolean {
  return [...done, ...failed].some(one => one.id === id);
}
