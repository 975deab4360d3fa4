import type {Asset, Page, Start} from '../src/shared/contract.ts';
import {newInsertion, updateInsertion} from './inserting/state.ts';
import type {Event, Found, Library, Run, Search} from './state.ts';

/** With the first page of everything, which is what an empty search finds. */
export function libraryFrom(start: Start): Library {
  return {
    interfaces: start.interfaces,
    search: {text: ''},
    found: foundFrom({text: ''}, start.page),
    fetching: {kind: 'idle'},
    categories: null,
    consents: {},
    active: 0,
    scroll: 0,
    picked: [],
    run: null,
    notice: null,
    insertion: newInsertion,
    links: {},
    words: {},
    allowed: {},
  };
}

/** The part of the state that belongs to whoever is signed in. Pure. */
export function updateLibrary(library: Library, event: Event): Library {
  switch (event.type) {
    case 'moved':
      return {...library, active: event.index};
    case 'scrolled':
      return {...library, scroll: event.top};
    case 'searchSet':
      return searchSet(library, event.search);
    case 'categoriesCame':
      return {...library, categories: event.categories};
    case 'consentsCame':
      return {...library, consents: {...library.consents, [event.id]: event.consents}};
    case 'pageAsked': {
      const {search, page, number} = event;
      return {...library, fetching: {kind: 'asked', search, page, number}};
    }
    case 'pageCame':
      return pageCame(library, event.number, event.page);
    case 'pageFailed': {
      const {fetching} = library;
      if (fetching.kind !== 'asked' || event.number !== fetching.number) return library;
      const {search, page} = fetching;
      return {...library, fetching: {kind: 'failed', search, page, fault: event.fault}};
    }
    case 'recalled':
      return withFound(library, event.found);
    case 'refreshed':
      return refreshed(library, event.found, event.page);
    case 'worded':
      return {...library, words: {...library.words, [event.id]: event.words}};
    case 'allowed':
      return {...library, allowed: {...library.allowed, [event.id]: event.allowed}};
    case 'picked':
      return picked(library, event.index, event.range);
    case 'unpicked':
      return {...library, picked: []};
    case 'runBegun':
      return {
        ...library,
        run: {assets: event.assets, through: 0, place: null, failed: [], stopped: false},
        notice: null,
      };
    case 'placeCame':
    case 'placeChosen':
    case 'optionSet':
    case 'wordsAsked':
      return {...library, insertion: updateInsertion(library.insertion, event)};
    case 'answered':
      return answered(library, event);
    case 'insertFailed':
      return insertFailed(library, event);
    case 'runStopped':
      return {...library, run: library.run && {...library.run, stopped: true}};
    case 'runEnded':
      return library.run ? runEnded(library, library.run) : library;
    case 'failed':
      return {...library, notice: {kind: 'failed', fault: event.fault}};
    case 'noticeClosed':
      return {...library, notice: null};
    default:
      return library;
  }
}

function pageCame(library: Library, number: number, page: Page): Library {
  const {fetching} = library;
  if (fetching.kind !== 'asked' || fetching.number !== number) return library;
  if (fetching.page > 0) return {...library, found: withPage(library.found, page), fetching: {kind: 'idle'}};
  return withFound(library, foundFrom(fetching.search, page));
}

function withFound(library: Library, found: Found): Library {
  return {...library, found, fetching: {kind: 'idle'}, active: 0, scroll: 0};
}

/** Nothing moves under someone's hands: what has changed at the bank shows only while the grid is at its beginning. */
function refreshed(library: Library, found: Found, page: Page): Library {
  if (library.found !== found || library.scroll > 0 || library.active > 0) return library;
  const same = page.assets.every(({id}, i) => found.assets[i]?.id === id) && page.total === found.total;
  return same ? library : {...library, found: foundFrom(found.search, page)};
}

function picked(library: Library, index: number, range: boolean): Library {
  const {assets} = library.found;
  const asset = assets[index];
  if (!asset) return library;
  const has = ({id}: Asset) => library.picked.some(other => other.id === id);
  if (!range) {
    const others = library.picked.filter(({id}) => id !== asset.id);
    return {...library, active: index, notice: null, picked: has(asset) ? others : [...others, asset]};
  }
  const [from, to] = [Math.min(index, library.active), Math.max(index, library.active)];
  const between = assets.slice(from, to + 1).filter(asset => !has(asset));
  return {...library, active: index, notice: null, picked: [...library.picked, ...between]};
}

function answered(library: Library, event: Extract<Event, {type: 'answered'}>): Library {
  const {done, open, place} = event.inserted;
  const {run} = library;
  return {
    ...library,
    run: run && {...run, through: run.through + done.length, place: run.place ?? place},
    picked: library.picked.filter(({id}) => !done.some(one => one.id === id)),
    links: withLinks(library.links, [...done, ...open]),
    insertion: updateInsertion(library.insertion, event),
  };
}

function insertFailed(library: Library, {assets, fault}: Extract<Event, {type: 'insertFailed'}>): Library {
  const {run} = library;
  const failed = assets.map(asset => ({asset, fault}));
  const {link} = fault;
  return {
    ...library,
    run: run && {...run, through: run.through + failed.length, failed: [...run.failed, ...failed]},
    links: withLinks(library.links, link === undefined ? [] : assets.map(({id}) => ({id, link}))),
  };
}

function withLinks(links: Library['links'], made: Array<{id: number; link?: string}>): Library['links'] {
  const known = made.filter(({link}) => link !== undefined).map(({id, link}) => [id, link]);
  return {...links, ...(Object.fromEntries(known) as Library['links'])};
}

/** Once something was inserted, the next one goes to a place that is not known yet. */
function runEnded(library: Library, {assets, through, place, failed}: Run): Library {
  const inserted = through - failed.length;
  const left = assets.length - through;
  const {insertion} = library;
  return {
    ...library,
    run: null,
    insertion: inserted > 0 ? {...insertion, where: null, place: null} : insertion,
    notice: {kind: 'ran', inserted, left, place, failed},
  };
}

/** Categories belong to an interface, and their names and consents are told in a language: with another one they are others. */
function searchSet(library: Library, search: Search): Library {
  const {interfaceId, language} = library.search;
  const spoken = search.language === language;
  const categories = spoken && search.interfaceId === interfaceId ? library.categories : null;
  return {...library, search, categories, consents: spoken ? library.consents : {}, notice: null};
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
