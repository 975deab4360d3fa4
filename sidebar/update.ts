import type {Page, Reply, Start} from '../src/contract.ts';
import {faultOf} from './rpc.ts';
import {endsSession, libraryOf} from './state.ts';
import type {Browse, Details, Event, Found, Library, Search, SignIn, State} from './state.ts';

/** The next state. Pure; what does not apply in a state leaves it as it is. */
export function update(state: State, event: Event): State {
  switch (event.type) {
    case 'startAsked':
      return {view: 'starting', fault: null};
    case 'started':
      return browse(libraryFrom(event.start), null);
    case 'startFailed':
      return state.view === 'starting' ? {view: 'starting', fault: event.fault} : state;

    case 'signInSent':
      return state.view === 'signIn' ? {...state, busy: true, fault: null, why: null} : state;
    case 'signInFailed':
      return state.view === 'signIn' ? signInFailed(state, event) : state;
    case 'otherAccount':
      return state.view === 'signIn' ? {...state, step: 'password', fault: null} : state;
    case 'signedIn':
      return state.view === 'signIn' ? signedIn(state, event.start, event.same) : state;
    case 'signedOut':
      return {...signIn, why: 'signedOut'};
    case 'sessionLost':
      return sessionLost(state, event);

    case 'moved':
      return inLibrary(state, library => ({...library, active: event.index}));
    case 'scrolled':
      return inLibrary(state, library => ({...library, scroll: event.top}));
    case 'opened':
      return openedDetails(state, event.index);
    case 'closed':
      return state.view === 'details' ? browse(state.library, 'grid') : state;

    default:
      return inLibrary(state, library => updateLibrary(library, event));
  }
}

/** What is on the screen when nobody is signed in. */
export const signIn: SignIn = {
  view: 'signIn',
  step: 'password',
  busy: false,
  fault: null,
  why: null,
  kept: null,
};

/** The first state, from what the opening brought. A bank that was not quick enough is asked again from here. */
export function opened(start: Reply<Start> | null): State {
  if (start === null) return signIn;
  if (start.ok) return browse(libraryFrom(start.value), null);
  const fault = faultOf(start);
  if (fault.code === 'session.none') return signIn;
  if (endsSession(fault)) return {...signIn, why: fault};
  return {view: 'starting', fault: fault.code === 'bank.unreachable' ? null : fault};
}

/** With the first page of everything, which is what an empty search finds. */
export function libraryFrom(start: Start): Library {
  return {
    interfaces: start.interfaces,
    search: {text: ''},
    found: foundFrom({text: ''}, start.page),
    fetching: {kind: 'idle'},
    active: 0,
    scroll: 0,
    inserting: null,
    notice: null,
    links: {},
    words: {},
  };
}

function browse(library: Library, focus: Browse['focus']): Browse {
  return {view: 'browse', library, focus};
}

type LibraryEvent = Exclude<
  Event,
  {
    type:
      | 'startAsked'
      | 'started'
      | 'startFailed'
      | 'signInSent'
      | 'signInFailed'
      | 'otherAccount'
      | 'signedIn'
      | 'signedOut'
      | 'sessionLost'
      | 'moved'
      | 'scrolled'
      | 'opened'
      | 'closed';
  }
>;

function updateLibrary(library: Library, event: LibraryEvent): Library {
  switch (event.type) {
    case 'typed':
      return {...library, search: {...library.search, text: event.text}, notice: null};
    case 'interfaceChosen': {
      const {text} = library.search;
      return {...library, search: event.id === null ? {text} : {text, interfaceId: event.id}, notice: null};
    }
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
    case 'worded':
      return {...library, words: {...library.words, [event.id]: event.words}};
    case 'insertSent':
      return {...library, inserting: event.id, notice: null};
    case 'inserted':
      return {
        ...library,
        inserting: null,
        notice: {kind: 'inserted', place: event.inserted.place},
        links: {...library.links, [event.id]: event.inserted.link},
      };
    case 'insertFailed':
      return {...library, inserting: null, notice: {kind: 'failed', fault: event.fault}};
    case 'failed':
      return {...library, notice: {kind: 'failed', fault: event.fault}};
    case 'noticeClosed':
      return {...library, notice: null};
  }
}

function pageCame(library: Library, number: number, page: Page): Library {
  const {fetching} = library;
  if (fetching.kind !== 'asked' || fetching.number !== number) return library;
  if (fetching.page > 0) return {...library, found: withPage(library.found, page), fetching: {kind: 'idle'}};
  const found = foundFrom(fetching.search, page);
  return {...library, found, fetching: {kind: 'idle'}, active: 0, scroll: 0};
}

function foundFrom(search: Search, page: Page): Found {
  return withPage({search, assets: [], total: 0, skipped: 0, pages: 0, more: true, dry: false}, page);
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
    pages: found.pages + 1,
    more: page.more,
    dry: page.more && fresh.length === 0,
  };
}

function signInFailed(state: SignIn, {fault}: {fault: SignIn['fault']}): SignIn {
  if (fault?.code === 'signIn.codeNeeded') return {...state, busy: false, step: 'code', fault: null};
  // A wrong password can turn up at the second step, when the first one had not been checked yet.
  const step = fault?.code === 'signIn.wrong' ? 'password' : state.step;
  return {...state, busy: false, step, fault};
}

function signedIn(state: SignIn, start: Start, same: boolean): State {
  if (!state.kept) return browse(libraryFrom(start), 'search');
  const {place} = state.kept;
  if (same) {
    const library = {...place.library, interfaces: start.interfaces, notice: null};
    return place.view === 'details' ? {...place, library} : browse(library, 'grid');
  }
  // Nothing of what another account saw stays, but for the person's own words.
  const {interfaceId, ...search} = place.library.search;
  const known = start.interfaces.some(({id}) => id === interfaceId);
  const library = {...libraryFrom(start), inserting: place.library.inserting};
  return browse({...library, search: known ? {...search, interfaceId} : search}, 'search');
}

function sessionLost(state: State, {fault, wish}: Extract<Event, {type: 'sessionLost'}>): State {
  const wishes = wish ? [wish] : [];
  if (state.view === 'signIn') {
    return state.kept ? {...state, kept: {...state.kept, wishes: [...state.kept.wishes, ...wishes]}} : state;
  }
  if (state.view === 'starting') return {...signIn, why: fault};
  const {library} = state;
  const settled: Library =
    wish?.kind === 'insert'
      ? {...library, inserting: null, notice: null}
      : {...library, fetching: {kind: 'idle'}, notice: null};
  return {...signIn, why: fault, kept: {place: {...state, library: settled}, wishes}};
}

function openedDetails(state: State, index: number): State {
  const asset = libraryOf(state)?.found.assets[index];
  if (!asset || (state.view !== 'browse' && state.view !== 'details')) return state;
  return {view: 'details', asset, library: {...state.library, active: index, notice: null}};
}

function inLibrary(state: State, change: (library: Library) => Library): State {
  if (state.view === 'browse' || state.view === 'details') return changed(state, change);
  if (state.view !== 'signIn' || !state.kept) return state;
  return {...state, kept: {...state.kept, place: changed(state.kept.place, change)}};
}

function changed<P extends Browse | Details>(place: P, change: (library: Library) => Library): P {
  const library = change(place.library);
  return library === place.library ? place : {...place, library};
}
