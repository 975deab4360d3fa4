/** What a signed-in person works with, and the two views of it: all that was found, or one image. Pure. */
import type {Asset, Rules, Start} from '../src/shared/contract.ts';
import type {Updates} from './events.ts';
import type {Fault} from './fault.ts';
import {finding, findingFrom, type Finding, type FindingEvent} from './finding/state.ts';
import {
  forAnother,
  nothingInserted,
  outcomeOf,
  type Inserting,
  type InsertingEvent,
  type Outcome,
} from './inserting/state.ts';
import {inserting} from './inserting/update.ts';
import {looking, type Looking, type LookingEvent} from './looking/state.ts';

export interface Library extends Finding, Looking, Inserting {
  /** What holds for who is signed in instead of the general settings; null: those do. */
  rules: Rules | null;
  notice: Notice | null;
}

/** What came of something: of a run, or of anything else that failed. */
export type Notice =
  | {kind: 'notRemembered'}
  /** The insertion that was wished was not carried out for whoever has signed in now. */
  | {kind: 'notInserted'}
  | ({kind: 'ran'} & Outcome)
  | {kind: 'failed'; fault: Fault};

export interface Browse {
  view: 'browse';
  library: Library;
  /** Where the keyboard goes when this view appears. */
  focus: 'search' | 'grid' | null;
}

export interface Details {
  view: 'details';
  library: Library;
  asset: Asset;
}

export type LibraryEvent =
  FindingEvent | LookingEvent | InsertingEvent | {type: 'failed'; fault: Fault} | {type: 'noticeClosed'};

export type ViewEvent = {type: 'opened'; index: number} | {type: 'closed'};

export function libraryFrom(start: Start): Library {
  return {...findingFrom(start), rules: start.rules ?? null, consents: {}, ...nothingInserted, notice: null};
}

/** The language to ask the bank in, where it is not the one that the server takes by itself. */
export function spokenBy({search, rules}: Pick<Library, 'search' | 'rules'>): string | undefined {
  return search.language ?? rules?.contentLanguage;
}

/** What stood in the notice goes with the next deed. */
export const library: Updates<Library, LibraryEvent> = {
  ...finding,
  ...looking,
  ...inserting,
  failed: (state, {fault}) => ({...state, notice: {kind: 'failed', fault}}),
  noticeClosed: quiet,
  searchSet(state, event) {
    // Consents are told in its language, too.
    const spoken = event.search.language === state.search.language;
    return {...quiet(finding.searchSet(state, event)), consents: spoken ? state.consents : {}};
  },
  picked(state, event) {
    const next = inserting.picked(state, event);
    return next === state ? state : quiet(next);
  },
  runBegun: (state, event) => quiet(inserting.runBegun(state, event)),
  runEnded(state, event) {
    const next = inserting.runEnded(state, event);
    return state.run ? {...next, notice: {kind: 'ran', ...outcomeOf(state.run)}} : next;
  },
};

function quiet(library: Library): Library {
  return {...library, notice: null};
}

export function browse(library: Library, focus: Browse['focus']): Browse {
  return {view: 'browse', library, focus};
}

export const views: Updates<Browse | Details, ViewEvent> = {
  opened(view, {index}) {
    const {library} = view;
    const asset = library.found.assets[index];
    if (!asset) return view;
    const same = view.view === 'details' && view.asset === asset;
    const insertion = same ? library.insertion : forAnother(library.insertion);
    return {view: 'details', asset, library: {...quiet(library), active: index, insertion}};
  },
  closed: view => (view.view === 'details' ? browse(view.library, 'grid') : view),
};

/** The same view where nothing has changed. */
export function changed<V extends Browse | Details>(view: V, change: (library: Library) => Library): V {
  const library = change(view.library);
  return library === view.library ? view : {...view, library};
}
