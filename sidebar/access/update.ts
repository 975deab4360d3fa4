import type {Start} from '../../src/shared/contract.ts';
import type {Updates} from '../events.ts';
import type {Fault} from '../fault.ts';
import type {Search} from '../finding/found.ts';
import {browse, changed, libraryFrom, type Browse, type Details, type Library} from '../library.ts';
import {signIn, signInBecause, signInFailed} from './sign-in.ts';
import type {AccessEvent, DataEvent, Main, SignIn, Starting, State} from './state.ts';

/** Pure; what does not apply in a state leaves it as it is. */
export const access: Updates<Main, AccessEvent> = {
  startAsked: state => starting(null, state.view === 'starting' ? state.search : null),
  started: (state, {start}) =>
    state.view === 'starting' ? browse(libraryFor(start, state.search), 'search') : state,
  startFailed: (state, {fault}) => (state.view === 'starting' ? {...state, fault} : state),
  signInSent: whileSigningIn(state => ({...state, busy: true, fault: null, why: null})),
  signInFailed: whileSigningIn((state, {fault}) => signInFailed(state, fault)),
  wayChosen: whileSigningIn((state, {step}) => ({...state, step, fault: null, why: null})),
  signedIn: whileSigningIn((state, {start, same}) => signedIn(state, start, same)),
  signedInOnly: whileSigningIn(({kept}, {fault, same}) =>
    same && kept ? backTo(kept.place) : starting(fault, kept?.place.library.search ?? null),
  ),
  signedOut: () => ({...signIn, why: 'signedOut'}),
  sessionLost,
};

/** The page about one's data. */
export const data: Updates<State, DataEvent> = {
  dataAsked: state => ({
    view: 'data',
    under: state.view === 'data' ? state.under : state,
    data: null,
    erased: false,
    fault: null,
  }),
  dataCame: (state, {data}) => (state.view === 'data' ? {...state, data, fault: null} : state),
  dataErased: state =>
    state.view === 'data' && state.data
      ? {...state, data: {...state.data, remembered: null}, erased: true, fault: null}
      : state,
  dataFailed: (state, {fault}) => (state.view === 'data' ? {...state, fault} : state),
  dataClosed: state => (state.view === 'data' ? state.under : state),
};

function whileSigningIn<E>(change: (state: SignIn, event: E) => Main) {
  return (state: Main, event: E) => (state.view === 'signIn' ? change(state, event) : state);
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
      changed(state.kept.place, library => ({
        ...library,
        interfaces: start.interfaces,
        rules: start.rules ?? null,
        ...told,
      })),
    );
  }
  // Nothing of what another account saw stays, but for the person's own words.
  const dropped = state.kept.wishes.some(({kind}) => kind === 'insert');
  const notice = dropped ? {notice: {kind: 'notInserted' as const}} : told;
  return browse({...libraryFor(start, old.search), run: old.run, ...notice}, 'search');
}

/** The first images, with what is to be searched for next. An interface or a language that this account lacks is let go. */
function libraryFor(start: Start, search: Search | null): Library {
  const library = libraryFrom(start);
  if (!search) return library;
  const {interfaceId, categoryIds, language, ...rest} = search;
  const known = start.interfaces.some(({id}) => id === interfaceId);
  const spoken = language !== undefined && (start.rules?.contentLanguages.includes(language) ?? true);
  return {
    ...library,
    search: {
      ...rest,
      ...(known && {interfaceId, ...(categoryIds && {categoryIds})}),
      ...(spoken && {language}),
    },
  };
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
