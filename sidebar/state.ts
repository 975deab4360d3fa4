/** What the sidebar shows, and how it follows from what happens: the rooms' states put together. Pure. */
import type {Opening, Reply, Start, YourData} from '../src/shared/contract.ts';
import {signIn, signInBecause} from './access/sign-in.ts';
import type {AccessEvent, DataEvent, Main, State} from './access/state.ts';
import {access, data, starting} from './access/update.ts';
import {goneOn} from './large/carried.ts';
import {handles, updated} from './events.ts';
import {endsSession, faultOf, type Call} from './fault.ts';
import {
  browse,
  changed,
  library,
  libraryFrom,
  views,
  type Library,
  type LibraryEvent,
  type ViewEvent,
} from './library.ts';
import type {Store} from './store.ts';

export type Event = AccessEvent | DataEvent | ViewEvent | LibraryEvent;

export type SidebarStore = Store<State, Event>;

/** The next state. What does not apply in a state leaves it as it is; an event that nobody handles does not compile. */
export function update(state: State, event: Event): State {
  if (handles(data, event)) return updated(data, state, event);
  if (state.view !== 'data') return updateMain(state, event);
  // What comes in meanwhile goes on behind the page about one's data.
  const under = updateMain(state.under, event);
  return event.type === 'signedOut' ? under : under === state.under ? state : {...state, under};
}

function updateMain(state: Main, event: Exclude<Event, DataEvent>): Main {
  if (handles(access, event)) return updated(access, state, event);
  const seen = state.view === 'browse' || state.view === 'details';
  if (handles(views, event)) return seen ? updated(views, state, event) : state;
  if (event.type === 'failed' && (state.view === 'signIn' || state.view === 'starting')) {
    return {...state, fault: event.fault};
  }
  const next = (before: Library) => updated(library, before, event);
  if (seen) return changed(state, next);
  // The library is there while a lost session is signed in again, too.
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
 * @param yourData the menu's entry for it was chosen
 * @param call the opening itself
 * @param before what was in hand on the page before
 */
export function opened(
  start: Reply<Start> | 'ask' | null,
  yourData?: YourData,
  call?: Call,
  before: Pick<Opening<never>, 'carried' | 'where'> = {},
): State {
  const {carried, where} = before;
  const under =
    carried && start && start !== 'ask' && start.ok
      ? goneOn(start.value, carried, where)
      : openedOn(start, call);
  return yourData ? {view: 'data', under, data: yourData, erased: false, fault: null} : under;
}

function openedOn(start: Reply<Start> | 'ask' | null, call?: Call): Main {
  if (start === null) return signIn;
  if (start === 'ask') return starting(null, null);
  if (start.ok) return browse(libraryFrom(start.value), null);
  const fault = faultOf(start, call);
  if (fault.code === 'session.none') return signIn;
  if (endsSession(fault) || fault.code === 'session.forgotten' || fault.code === 'signIn.terms') {
    return signInBecause(fault);
  }
  return starting(fault, null);
}
