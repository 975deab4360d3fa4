/** The search, what it has found so far, and how far one has got in it. Pure. */
import type {Asset, Category, Interface, Page, Query, Start} from '../../src/shared/contract.ts';
import type {PartUpdates} from '../events.ts';
import type {Fault} from '../fault.ts';
import type {Loaded} from '../loaded.ts';

export type Search = Omit<Query, 'page'>;

export interface Finding {
  interfaces: Interface[];
  /** As it stands on the screen: perhaps not asked yet. */
  search: Search;
  found: Found;
  fetching: Fetching;
  /** Of the interface and in the language of `search`, once they were asked for. */
  categories: Loaded<Category[]> | null;
  /** The grid's one tab stop: an index into `found.assets`. */
  active: number;
  /** How far the grid is scrolled, px. */
  scroll: number;
}

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
}

/**
 * Page 0 begins a new search; what was found before stays on the screen until it has come. Every asking has a number
 * of its own, and an answer that carries another number is dropped, because calls cannot be cancelled.
 */
export type Fetching =
  | {kind: 'idle'}
  | {kind: 'asked'; search: Search; page: number; number: number}
  | {kind: 'failed'; search: Search; page: number; fault: Fault};

export type FindingEvent =
  | {type: 'searchSet'; search: Search}
  | {type: 'categoriesCame'; categories: Loaded<Category[]> | null}
  | {type: 'pageAsked'; search: Search; page: number; number: number}
  | {type: 'pageCame'; number: number; page: Page}
  | {type: 'pageFailed'; number: number; fault: Fault}
  /** A search seen before, from memory. */
  | {type: 'recalled'; found: Found}
  /** Its first page as it is now. */
  | {type: 'refreshed'; found: Found; page: Page}
  | {type: 'moved'; index: number}
  | {type: 'scrolled'; top: number};

/** @param search what the first page is of; an empty one finds everything */
export function findingFrom({interfaces, page, categories}: Start, search: Search = {text: ''}): Finding {
  return {
    interfaces,
    search,
    found: foundFrom(search, page),
    fetching: {kind: 'idle'},
    categories: categories ? {value: categories} : null,
    active: 0,
    scroll: 0,
  };
}

export const finding: PartUpdates<Finding, FindingEvent> = {
  searchSet: (state, {search}) => ({...state, search, categories: categoriesFor(state, search)}),
  categoriesCame: (state, {categories}) => ({...state, categories}),
  pageAsked: (state, {search, page, number}) => ({
    ...state,
    fetching: {kind: 'asked', search, page, number},
  }),
  pageCame(state, {number, page}) {
    const {fetching} = state;
    if (fetching.kind !== 'asked' || fetching.number !== number) return state;
    if (fetching.page === 0) return withFound(state, foundFrom(fetching.search, page));
    return {...state, found: withPage(state.found, page), fetching: {kind: 'idle'}};
  },
  pageFailed(state, {number, fault}) {
    const {fetching} = state;
    if (fetching.kind !== 'asked' || number !== fetching.number) return state;
    const {search, page} = fetching;
    return {...state, fetching: {kind: 'failed', search, page, fault}};
  },
  recalled: (state, {found}) => withFound(state, found),
  refreshed: (state, {found, page}) =>
    // Nothing moves under someone's hands: what has changed at the bank shows only while the grid is at its beginning.
    state.found !== found || state.scroll > 0 || state.active > 0 || isSame(found, page)
      ? state
      : {...state, found: foundFrom(found.search, page)},
  moved: (state, {index}) => ({...state, active: index}),
  scrolled: (state, {top}) => ({...state, scroll: top}),
};

/** Categories belong to an interface, and their names are told in a language: with another one they are others. */
function categoriesFor({search, categories}: Finding, {language, interfaceId}: Search) {
  return search.language === language && search.interfaceId === interfaceId ? categories : null;
}

function withFound<S extends Finding>(state: S, found: Found): S {
  return {...state, found, fetching: {kind: 'idle'}, active: 0, scroll: 0};
}

function isSame({assets, total}: Found, page: Page): boolean {
  return page.total === total && page.assets.every(({id}, i) => assets[i]?.id === id);
}

function foundFrom(search: Search, page: Page): Found {
  return withPage({search, assets: [], total: 0, skipped: 0, looked: 0, next: 0, dry: false}, page);
}

/** The bank repeats documents now and then, on one page and across pages. */
function withPage(found: Found, page: Page): Found {
  const known = new Set(found.assets.map(asset => asset.id));
  const fresh = page.assets.filter(({id}) => !known.has(id) && known.add(id));
  return {
    ...found,
    assets: [...found.assets, ...fresh],
    total: page.total,
    skipped: found.skipped + page.skipped,
    looked: found.looked + page.looked,
    next: page.next,
    dry: page.next !== null && fresh.length * 8 < page.looked,
  };
}
