import type {Asset, Page, Reply, Start} from '../src/contract.ts';
import {faultOf} from './rpc.ts';
import {endsSession, libraryOf} from './state.ts';
import type {
  Browse,
  Details,
  Event,
  Fault,
  Found,
  Library,
  Main,
  Run,
  Search,
  SignIn,
  State,
  Step,
} from './state.ts';

/** The next state. Pure; what does not apply in a state leaves it as it is. */
export function update(state: State, event: Event): State {
  // What comes in meanwhile goes on behind the page about one's data.
  if (state.view === 'data' && !event.type.startsWith('data')) {
    const under = update(state.under, event) as Main;
    return event.type === 'signedOut' ? under : under === state.under ? state : {...state, under};
  }
  switch (event.type) {
    case 'startAsked':
      return {view: 'starting', fault: null};
    case 'started':
      return state.view === 'starting' ? browse(libraryFrom(event.start), null) : state;
    case 'startFailed':
      return state.view === 'starting' ? {view: 'starting', fault: event.fault} : state;

    case 'signInSent':
      return state.view === 'signIn' ? {...state, busy: true, fault: null, why: null} : state;
    case 'signInFailed':
      return state.view === 'signIn' ? signInFailed(state, event) : state;
    case 'wayChosen':
      return state.view === 'signIn' ? {...state, step: event.step, fault: null, why: null} : state;
    case 'signedIn':
      return state.view === 'signIn' ? signedIn(state, event.start, event.same) : state;
    case 'signedInOnly':
      return state.view !== 'signIn'
        ? state
        : event.same && state.kept
          ? backTo(state.kept.place)
          : {view: 'starting', fault: event.fault};
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

    case 'dataAsked':
      return {view: 'data', under: state.view === 'data' ? state.under : state, data: null, fault: null};
    case 'dataCame':
      return state.view === 'data' ? {...state, data: event.data, fault: null} : state;
    case 'dataFailed':
      return state.view === 'data' ? {...state, fault: event.fault} : state;
    case 'dataClosed':
      return state.view === 'data' ? state.under : state;

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
  if (endsSession(fault)) return signInBecause(fault);
  return {view: 'starting', fault: fault.code === 'bank.unreachable' ? null : fault};
}

function signInBecause(fault: Fault): SignIn {
  return fault.code === 'signIn.terms' ? {...signIn, step: 'terms'} : {...signIn, why: fault};
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
    picked: [],
    run: null,
    notice: null,
    links: {},
    words: {},
    allowed: {},
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
      | 'wayChosen'
      | 'dataAsked'
      | 'dataCame'
      | 'dataFailed'
      | 'dataClosed'
      | 'signedIn'
      | 'signedInOnly'
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
        links: {...library.links, [event.id]: event.inserted.link},
      };
    case 'insertFailed': {
      const {run} = library;
      const failed = {asset: event.asset, fault: event.fault};
      const {link} = event.fault;
      return {
        ...library,
        run: run && {...run, through: run.through + 1, failed: [...run.failed, failed]},
        links: link === undefined ? library.links : {...library.links, [event.asset.id]: link},
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

function runEnded(library: Library, {through, place, failed}: Run): Library {
  return {...library, run: null, notice: {kind: 'ran', inserted: through - failed.length, place, failed}};
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

function signInFailed(state: SignIn, {fault}: {fault: SignIn['fault']}): SignIn {
  if (fault?.code === 'signIn.codeNeeded') return {...state, busy: false, step: 'code', fault: null};
  return {...state, busy: false, step: stepAfter(state.step, fault), fault};
}

function stepAfter(step: Step, fault: Fault | null): Step {
  if (fault?.code === 'signIn.notOffered') return 'token';
  // A wrong password can turn up at the second step, when the first one had not been checked yet.
  if (fault?.code === 'signIn.wrong' && step === 'code') return 'password';
  // What was signed in has come to an end while the terms were read.
  return step === 'terms' && fault && endsSession(fault) && fault.code !== 'signIn.terms' ? 'password' : step;
}

function signedIn(state: SignIn, start: Start, same: boolean): State {
  const told = start.notRemembered ? {notice: {kind: 'notRemembered'} as const} : {};
  if (!state.kept) return browse({...libraryFrom(start), ...told}, 'search');
  const old = state.kept.place.library;
  if (same) {
    return backTo(
      changed(state.kept.place, library => ({...library, interfaces: start.interfaces, ...told})),
    );
  }
  // Nothing of what another account saw stays, but for the person's own words.
  const {interfaceId, ...search} = old.search;
  const known = start.interfaces.some(({id}) => id === interfaceId);
  const library = {...libraryFrom(start), run: old.run, ...told};
  return browse({...library, search: known ? {...search, interfaceId} : search}, 'search');
}

function backTo(place: Browse | Details): State {
  return place.view === 'details' ? place : browse(place.library, 'grid');
}

/** What was asked is kept for afterwards; several calls may find the session lost at the same time. */
function sessionLost(state: State, {fault, wish}: Extract<Event, {type: 'sessionLost'}>): State {
  if (state.view === 'starting') return signInBecause(fault);
  if (state.view === 'signIn' && !state.kept) return state;
  const kept =
    state.view === 'signIn' && state.kept ? state.kept : {place: state as Browse | Details, wishes: []};
  const place = changed(kept.place, library => ({
    ...library,
    notice: null,
    ...(wish?.kind === 'insert' ? {run: null} : {fetching: {kind: 'idle'}}),
  }));
  const now = {place, wishes: wish ? [...kept.wishes, wish] : kept.wishes};
  return state.view === 'signIn' ? {...state, kept: now} : {...signInBecause(fault), kept: now};
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
