/** A search and what it has found so far. Pure. */
import type {Asset, Loosened, Page, Query} from '../../src/shared/contract.ts';
import {sorted} from '../../src/shared/sorting.ts';

export type Search = Omit<Query, 'page'>;

/** The answers to one search so far. */
export interface Found {
  search: Search;
  /** Without duplicates, in the bank's order. */
  assets: Asset[];
  total: number;
  skipped: number;
  /** How many of the bank's hits were looked through. All are, and `assets` is all there is, once `next` is null. */
  looked: number;
  /** The page of the bank to ask for next. */
  next: number | null;
  /** The last answer brought next to nothing to show, so the next one comes only when it is asked for. */
  dry: boolean;
  /** Only what was looked through is sorted. */
  sortedHere: boolean;
  /** The words that found it in place of those of `search`. */
  by: string | null;
  /** Of a search that found nothing: what there would be without one of its limits. */
  without: Loosened[];
}

export function sameSearch(a: Search, b: Search): boolean {
  return keyOf(a) === keyOf(b);
}

/** The words that what was found was found by. */
export const wordsOf = ({by, search}: Found) => by ?? search.text;

/** Spaces at the ends and the order in which filters were set make no other search. */
export function keyOf(search: Search): string {
  const entries = Object.entries({...search, text: search.text.trim()});
  return JSON.stringify(entries.filter(([, value]) => value !== undefined).sort());
}

export function foundFrom(search: Search, page: Page): Found {
  const counts = {total: 0, skipped: 0, looked: 0, next: 0, dry: false, sortedHere: false};
  const {by = null, without = []} = page;
  return withPage({...counts, search, assets: [], by, without}, page);
}

/** The bank repeats documents now and then, on one page and across pages. */
export function withPage(found: Found, page: Page): Found {
  const known = new Set(found.assets.map(asset => asset.id));
  const fresh = page.assets.filter(({id}) => !known.has(id) && known.add(id));
  const assets = [...found.assets, ...fresh];
  const {sortedHere = false} = page;
  const {sort, language} = found.search;
  return {
    ...found,
    assets: sortedHere ? sorted(assets, sort, language) : assets,
    total: page.total,
    skipped: found.skipped + page.skipped,
    looked: found.looked + page.looked,
    next: page.next,
    // Nor does anything change its place unasked.
    dry: page.next !== null && (sortedHere || fresh.length * 8 < page.looked),
    sortedHere,
  };
}
