import type {Asset, Page, Start} from '../src/contract.ts';
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
    case 'inserted':
      return {
        ...library,
        run: library.run && {...library.run, through: library.run.through + 1, place: event.inserted.place},
        picked: library.picked.filter(({id}) => id !== event.id),
        links: withLink(library.links, event.id, event.inserted.link),
      };
    case 'insertFailed': {
      const {run} = library;
      const failed = {asset: event.asset, fault: event.fault};
      return {
        ...library,
        run: run && {...run, through: run.through + 1, failed: [...run.failed, failed]},
        links: withLink(library.links, event.asset.id, event.fault.link),
      };
    }
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

function withLink(links: Library['links'], id: number, link: string | undefined): Library['links'] {
  return link === undefined ? links : {...links, [id]: link};
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

function runEnded(library: Library, {through, place, failed}: Run): Library {
  return {...library, run: null, notice: {kind: 'ran', inserted: through - failed.length, place, failed}};
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
