/** What a signed-in person works with, and the two views of it: all that was found, or one image. Pure. */
import type {Asset, Start} from '../src/shared/contract.ts';
import type {Fault} from './fault.ts';
import {findingFrom, updateFinding, type Finding, type FindingEvent} from './finding/state.ts';
import {
  forAnother,
  nothingInserted,
  outcomeOf,
  type Inserting,
  type InsertingEvent,
  type Outcome,
} from './inserting/state.ts';
import {updateInserting} from './inserting/update.ts';
import {nothingSeen, updateLooking, type Looking, type LookingEvent} from './looking/state.ts';

export interface Library extends Finding, Looking, Inserting {
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
  return {...findingFrom(start), ...nothingSeen, ...nothingInserted, notice: null};
}

/** Which room an event belongs to; what stood in the notice goes with the next deed. */
export function updateLibrary(library: Library, event: LibraryEvent): Library {
  switch (event.type) {
    case 'failed':
      return {...library, notice: {kind: 'failed', fault: event.fault}};
    case 'noticeClosed':
      return quiet(library);
    case 'searchSet':
      return quiet(updateFinding(updateLooking(library, event), event));
    case 'consentsCame':
      return updateLooking(library, event);
    case 'categoriesCame':
    case 'pageAsked':
    case 'pageCame':
    case 'pageFailed':
    case 'recalled':
    case 'refreshed':
    case 'moved':
    case 'scrolled':
      return updateFinding(library, event);
    case 'picked': {
      const next = updateInserting(library, event);
      return next === library ? library : quiet(next);
    }
    case 'runBegun':
      return quiet(updateInserting(library, event));
    case 'runEnded': {
      const {run} = library;
      const next = updateInserting(library, event);
      return run ? {...next, notice: {kind: 'ran', ...outcomeOf(run)}} : next;
    }
    default:
      return updateInserting(library, event);
  }
}

function quiet(library: Library): Library {
  return {...library, notice: null};
}

export function browse(library: Library, focus: Browse['focus']): Browse {
  return {view: 'browse', library, focus};
}

export function updateView(view: Browse | Details, event: ViewEvent): Browse | Details {
  switch (event.type) {
    case 'opened':
      return opened(view, event.index);
    case 'closed':
      return view.view === 'details' ? browse(view.library, 'grid') : view;
    default:
      return event satisfies never;
  }
}

function opened(view: Browse | Details, index: number): Browse | Details {
  const {library} = view;
  const asset = library.found.assets[index];
  if (!asset) return view;
  const same = view.view === 'details' && view.asset === asset;
  const insertion = same ? library.insertion : forAnother(library.insertion);
  return {view: 'details', asset, library: {...quiet(library), active: index, insertion}};
}

/** The same view where nothing has changed. */
export function changed<V extends Browse | Details>(view: V, change: (library: Library) => Library): V {
  const library = change(view.library);
  return library === view.library ? view : {...view, library};
}
