/** What the sidebar shows, and how it follows from what happens: the rooms' states put together. Pure. */
import type {Reply, Start, YourData} from '../src/shared/contract.ts';
import {signIn, signInBecause} from './access/sign-in.ts';
import type {AccessEvent, DataEvent, Main, State} from './access/state.ts';
import {starting, updateAccess, updateData} from './access/update.ts';
import {endsSession, faultOf} from './fault.ts';
import {
  browse,
  changed,
  libraryFrom,
  updateLibrary,
  updateView,
  type Library,
  type LibraryEvent,
  type ViewEvent,
} from './library.ts';
import type {Store} from './store.ts';

export type Event = AccessEvent | DataEvent | ViewEvent | LibraryEvent;

export type SidebarStore = Store<State, Event>;

/** The next state. What does not apply in a state leaves it as it is; an event that nobody handles does not compile. */
export function update(state: State, event: Event): State {
  switch (event.type) {
    case 'dataAsked':
    case 'dataCame':
    case 'dataErased':
    case 'dataFailed':
    case 'dataClosed':
      return updateData(state, event);
  }
  if (state.view !== 'data') return updateMain(state, event);
  // What comes in meanwhile goes on behind the page about one's data.
  const under = updateMain(state.under, event);
  return event.type === 'signedOut' ? under : under === state.under ? state : {...state, under};
}

function updateMain(state: Main, event: Exclude<Event, DataEvent>): Main {
  switch (event.type) {
    case 'startAsked':
    case 'started':
    case 'startFailed':
    case 'signInSent':
    case 'signInFailed':
    case 'wayChosen':
    case 'signedIn':
    case 'signedInOnly':
    case 'signedOut':
    case 'sessionLost':
      return updateAccess(state, event);
    case 'opened':
    case 'closed':
      return state.view === 'browse' || state.view === 'details' ? updateView(state, event) : state;
    case 'failed':
      if (state.view === 'signIn' || state.view === 'starting') return {...state, fault: event.fault};
      return inLibrary(state, event);
    default:
      return inLibrary(state, event);
  }
}

/** The library is there while a lost session is signed in again, too. */
function inLibrary(state: Main, event: LibraryEvent): Main {
  const next = (library: Library) => updateLibrary(library, event);
  if (state.view === 'browse' || state.view === 'details') return changed(state, next);
  if (state.view !== 'signIn' || !state.kept) return state;
  return {...state, kept: {...state.kept, place: changed(state.kept.place, next)}};
}

export function libraryOf(state: State): Library | null {
  if (state.view === 'data') return libraryOf(state.under);
  if (state.view === 'browse' || state.view === 'details') return state.library;
  return state.view === 'signIn' && state.kept ? state.kept.place.library : null;
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
