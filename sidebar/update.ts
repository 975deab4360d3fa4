import type {Reply, Start, YourData} from '../src/shared/contract.ts';
import {forAnother} from './inserting/state.ts';
import {libraryFrom, updateLibrary} from './library.ts';
import {faultOf} from './rpc.ts';
import {signIn, signInBecause, signInFailed} from './access/sign-in.ts';
import {endsSession, libraryOf} from './state.ts';
import type {Browse, Details, Event, Fault, Library, Main, Search, SignIn, Starting, State} from './state.ts';

/** The next state. Pure; what does not apply in a state leaves it as it is. */
export function update(state: State, event: Event): State {
  // What comes in meanwhile goes on behind the page about one's data.
  if (state.view === 'data' && !event.type.startsWith('data')) {
    const under = update(state.under, event) as Main;
    return event.type === 'signedOut' ? under : under === state.under ? state : {...state, under};
  }
  switch (event.type) {
    case 'startAsked':
      return starting(null, state.view === 'starting' ? state.search : null);
    case 'started':
      return state.view === 'starting' ? browse(libraryFor(event.start, state.search), null) : state;
    case 'startFailed':
      return state.view === 'starting' ? {...state, fault: event.fault} : state;

    case 'signInSent':
      return state.view === 'signIn' ? {...state, busy: true, fault: null, why: null} : state;
    case 'signInFailed':
      return state.view === 'signIn' ? signInFailed(state, event.fault) : state;
    case 'wayChosen':
      return state.view === 'signIn' ? {...state, step: event.step, fault: null, why: null} : state;
    case 'signedIn':
      return state.view === 'signIn' ? signedIn(state, event.start, event.same) : state;
    case 'signedInOnly':
      return state.view !== 'signIn'
        ? state
        : event.same && state.kept
          ? backTo(state.kept.place)
          : starting(event.fault, state.kept?.place.library.search ?? null);
    case 'signedOut':
      return {...signIn, why: 'signedOut'};
    case 'sessionLost':
      return sessionLost(state, event);

    case 'opened':
      return openedDetails(state, event.index);
    case 'closed':
      return state.view === 'details' ? browse(state.library, 'grid') : state;

    case 'dataAsked':
      return {
        view: 'data',
        under: state.view === 'data' ? state.under : state,
        data: null,
        erased: false,
        fault: null,
      };
    case 'dataCame':
      return state.view === 'data' ? {...state, data: event.data, fault: null} : state;
    case 'dataErased':
      if (state.view !== 'data' || !state.data) return state;
      return {...state, data: {...state.data, remembered: null}, erased: true, fault: null};
    case 'dataFailed':
      return state.view === 'data' ? {...state, fault: event.fault} : state;
    case 'dataClosed':
      return state.view === 'data' ? state.under : state;

    case 'failed':
      if (state.view === 'signIn' || state.view === 'starting') return {...state, fault: event.fault};
      return inLibrary(state, library => updateLibrary(library, event));

    default:
      return inLibrary(state, library => updateLibrary(library, event));
  }
}

/**
 * The first state, from what the opening brought. A bank that was not quick enough is asked again from here.
 * @param data the menu's entry for it was chosen
 */
export function opened(start: Reply<Start> | null, data?: YourData): State {
  const under = openedOn(start);
  return data ? {view: 'data', under, data, erased: false, fault: null} : under;
}

function openedOn(start: Reply<Start> | null): Main {
  if (start === null) return signIn;
  if (start.ok) return browse(libraryFrom(start.value), null);
  const fault = faultOf(start);
  if (fault.code === 'session.none') return signIn;
  if (endsSession(fault) || fault.code === 'session.forgotten' || fault.code === 'signIn.terms') {
    return signInBecause(fault);
  }
  return starting(fault.code === 'bank.unreachable' ? null : fault, null);
}

function starting(fault: Fault | null, search: Search | null): Starting {
  return {view: 'starting', fault, search};
}

function browse(library: Library, focus: Browse['focus']): Browse {
  return {view: 'browse', library, focus};
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
  const dropped = state.kept.wishes.some(({kind}) => kind === 'insert');
  const notice = dropped ? {notice: {kind: 'notInserted' as const}} : told;
  return browse({...libraryFor(start, old.search), run: old.run, ...notice}, 'search');
}

/** The first images, with what is to be searched for next. An interface that this account lacks is let go. */
function libraryFor(start: Start, search: Search | null): Library {
  const library = libraryFrom(start);
  if (!search) return library;
  const {interfaceId, categoryIds, ...rest} = search;
  const known = start.interfaces.some(({id}) => id === interfaceId);
  return {...library, search: {...rest, ...(known && {interfaceId, ...(categoryIds && {categoryIds})})}};
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
  const {insertion} = state.library;
  const same = state.view === 'details' && state.asset === asset;
  return {
    view: 'details',
    asset,
    library: {
      ...state.library,
      active: index,
      notice: null,
      insertion: same ? insertion : forAnother(insertion),
    },
  };
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
