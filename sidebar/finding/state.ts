/** The search, what it has found so far, and how far one has got in it. Pure. */
import type {Category, Interface, Page, Shelf, Start} from '../../src/shared/contract.ts';
import type {PartUpdates} from '../events.ts';
import type {Fault} from '../fault.ts';
import type {Loaded} from '../loaded.ts';
import {foundFrom, sameSearch, withPage, type Found, type Search} from './found.ts';
import {left, type Left} from './trail.ts';

export interface Finding {
  interfaces: Interface[];
  /** As it stands on the screen: perhaps not asked yet. */
  search: Search;
  found: Found;
  /** What stands above the images while nothing is searched for. */
  shelves: FilledShelf[];
  fetching: Fetching;
  /** Of the interface and in the language of `search`, once they were asked for. */
  categories: Loaded<Category[]> | null;
  /** Those that have come so far, by `listName`. */
  listed: Readonly<Record<string, Category[]>>;
  /** The grid's one tab stop: an index into `found.assets`. */
  active: number;
  /** How far the grid is scrolled, px. */
  scroll: number;
  /** The searches before this one, the last one last. */
  trail: Left[];
}

export interface FilledShelf extends Pick<Shelf, 'title' | 'titles'> {
  /** Its first images, and perhaps all; `next` is 0 where there may be more. */
  found: Found;
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
  /** To the search before this one. */
  | {type: 'wentBack'}
  | {type: 'moved'; index: number}
  | {type: 'scrolled'; top: number};

/** @param search what the first page is of; an empty one finds everything */
export function findingFrom(
  {interfaces, page, categories, shelves = []}: Start,
  search: Search = {text: ''},
): Finding {
  return {
    interfaces,
    shelves: shelves.map(({title, titles, search, page}) => {
      const found = foundFrom(search, page);
      return {title, titles, found: {...found, dry: found.next !== null}};
    }),
    search,
    found: foundFrom(search, page),
    fetching: {kind: 'idle'},
    categories: categories ? {value: categories} : null,
    listed: categories ? {[listName(search)]: categories} : {},
    active: 0,
    scroll: 0,
    trail: [],
  };
}

export const finding: PartUpdates<Finding, FindingEvent> = {
  searchSet: (state, {search}) => ({...state, search, categories: categoriesFor(state, search)}),
  categoriesCame(state, {categories}) {
    const value = categories && typeof categories === 'object' && 'value' in categories && categories.value;
    const listed = value ? {...state.listed, [listName(state.search)]: value} : state.listed;
    return {...state, categories, listed};
  },
  pageAsked: (state, {search, page, number}) => ({
    ...state,
    fetching: {kind: 'asked', search, page, number},
  }),
  pageCame(state, {number, page}) {
    const {fetching} = state;
    if (fetching.kind !== 'asked' || fetching.number !== number) return state;
    if (begins(state)) return withFound(state, foundFrom(fetching.search, page));
    // A shelf's own first page begins with what stands on it already.
    const before = fetching.page === 0 ? {...state.found, looked: 0, skipped: 0} : state.found;
    return {...state, found: withPage(before, page), fetching: {kind: 'idle'}};
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
  wentBack(state) {
    const {found, trail} = state;
    // From what has not come, or has failed, the way back leads to what came before it.
    const hasCome = sameSearch(state.search, found.search);
    const before = hasCome ? trail[trail.length - 1] : {found};
    if (!before) return state;
    const {search} = before.found;
    const categories = categoriesFor(state, search);
    const rest = hasCome ? trail.slice(0, -1) : trail;
    return {...state, ...before, search, categories, trail: rest, fetching: {kind: 'idle'}};
  },
  moved: (state, {index}) => ({...state, active: index}),
  scrolled: (state, {top}) => ({...state, scroll: top}),
};

/** Whether what is on its way, or has failed, is another search than the one that shows, and no further page of that. */
export function begins({fetching, found}: Pick<Finding, 'fetching' | 'found'>): boolean {
  if (fetching.kind === 'idle' || fetching.page > 0) return false;
  return found.next !== 0 || fetching.search !== found.search;
}

/** Categories belong to an interface, and their names are told in a language: with another one they are others. */
function categoriesFor({search, categories, listed}: Finding, next: Search): Finding['categories'] {
  const name = listName(next);
  if (listName(search) === name) return categories;
  const value = listed[name];
  return value ? {value} : null;
}

const listName = ({language, interfaceId}: Search): string => `${language} ${interfaceId}`;

function withFound<S extends Finding>(state: S, found: Found): S {
  return {...state, found, trail: left(state, found.search), fetching: {kind: 'idle'}, active: 0, scroll: 0};
}

function isSame({assets, total}: Found, page: Page): boolean {
  return page.total === total && page.assets.every(({id}, i) => assets[i]?.id === id);
}
