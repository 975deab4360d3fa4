import type {Start} from '../../src/shared/contract.ts';
import type {Fault} from '../fault.ts';
import type {Search} from '../finding/state.ts';
import {browse, changed, libraryFrom, type Browse, type Details, type Library} from '../library.ts';
import {signIn, signInBecause, signInFailed} from './sign-in.ts';
import type {AccessEvent, DataEvent, Main, SignIn, Starting, State} from './state.ts';

/** The next state. Pure; what does not apply in a state leaves it as it is. */
export function updateAccess(state: Main, event: AccessEvent): Main {
  switch (event.type) {
    case 'startAsked':
      return starting(null, state.view === 'starting' ? state.search : null);
    case 'started':
      return state.view === 'starting' ? browse(libraryFor(event.start, state.search), null) : state;
    case 'startFailed':
      return state.view === 'starting' ? {...state, fault: event.fault} : state;
    case 'signedOut':
      return {...signIn, why: 'signedOut'};
    case 'sessionLost':
      return sessionLost(state, event);
    default:
      return state.view === 'signIn' ? updateSignIn(state, event) : state;
  }
}

function updateSignIn(
  state: SignIn,
  event: Exclude<AccessEvent, {type: 'startAsked' | 'started' | 'startFailed' | 'signedOut' | 'sessionLost'}>,
): Main {
  switch (event.type) {
    case 'signInSent':
      return {...state, busy: true, fault: null, why: null};
    case 'signInFailed':
      return signInFailed(state, event.fault);
    case 'wayChosen':
      return {...state, step: event.step, fault: null, why: null};
    case 'signedIn':
      return signedIn(state, event.start, event.same);
    case 'signedInOnly':
      return event.same && state.kept
        ? backTo(state.kept.place)
        : starting(event.fault, state.kept?.place.library.search ?? null);
    default:
      return event satisfies never;
  }
}

/** The page about one's data. */
export function updateData(state: State, event: DataEvent): State {
  if (event.type === 'dataAsked') {
    const under = state.view === 'data' ? state.under : state;
    return {view: 'data', under, data: null, erased: false, fault: null};
  }
  if (state.view !== 'data') return state;
  switch (event.type) {
    case 'dataCame':
      return {...state, data: event.data, fault: null};
    case 'dataErased':
      if (!state.data) return state;
      return {...state, data: {...state.data, remembered: null}, erased: true, fault: null};
    case 'dataFailed':
      return {...state, fault: event.fault};
    case 'dataClosed':
      return state.under;
    default:
      return event satisfies never;
  }
}

export function starting(fault: Fault | null, search: Search | null): Starting {
  return {view: 'starting', fault, search};
}

function signedIn(state: SignIn, start: Start, same: boolean): Main {
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

function backTo(place: Browse | Details): Main {
  return place.view === 'details' ? place : browse(place.library, 'grid');
}

/** What was asked is kept for afterwards; several calls may find the session lost at the same time. */
function sessionLost(state: Main, {fault, wish}: Extract<AccessEvent, {type: 'sessionLost'}>): Main {
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
