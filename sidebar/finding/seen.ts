import {keyOf, sameSearch, type Found, type Search} from './found.ts';
import type {Finding} from './state.ts';

/** How much is remembered: enough to go back through an afternoon's searching, at about 1 kB an image. */
const limits = {searches: 20, assets: 3000};

/** The searches of this open sidebar, so that going back to one costs no call. In this page's memory alone. */
export function createSeen() {
  // A Map keeps the order of insertion: the first is the one longest unused.
  const entries = new Map<string, {found: Found; at: number}>();

  function put(key: string, entry: {found: Found; at: number}) {
    entries.delete(key);
    entries.set(key, entry);
    const held = () => [...entries.values()].reduce((sum, {found}) => sum + found.assets.length, 0);
    for (const oldest of [...entries.keys()]) {
      if (oldest === key || (entries.size <= limits.searches && held() <= limits.assets)) break;
      entries.delete(oldest);
    }
  }

  return {
    /** @param at when its first page came, ms since 1970; `null`: as known before */
    keep(found: Found, at: number | null) {
      const key = keyOf(found.search);
      put(key, {found, at: at ?? entries.get(key)?.at ?? 0});
    },
    recall(search: Search) {
      const key = keyOf(search);
      const entry = entries.get(key);
      if (entry) put(key, entry);
      return entry;
    },
    clear: () => entries.clear(),
  };
}

/** Whether what stands in the search field is neither shown nor on its way. */
export function isBehind({fetching, found, search}: Finding): boolean {
  const latest = fetching.kind !== 'idle' && fetching.page === 0 ? fetching.search : found.search;
  return !sameSearch(latest, search);
}
