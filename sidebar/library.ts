/** What a signed-in person works with, and the two views of it: all that was found, or one image. Pure. */
import type {Asset, Rules, Start} from '../src/shared/contract.ts';
import type {Updates} from './events.ts';
import type {Fault} from './fault.ts';
import type {Search} from './finding/found.ts';
import {finding, findingFrom, type Finding, type FindingEvent} from './finding/state.ts';
import {
  forAnother,
  nothingInserted,
  outcomeOf,
  type Inserting,
  type InsertingEvent,
  type Outcome,
} from './inserting/state.ts';
import {has} from './inserting/tray.ts';
import {chosenBy, inserting} from './inserting/update.ts';
import {looking, type Looking, type LookingEvent} from './looking/state.ts';

export interface Library extends Finding, Looking, Inserting {
  /** What holds for who is signed in instead of the general settings; null: those do. */
  rules: Rules | null;
  notice: Notice | null;
  /** The page with all keys is open. */
  keys: boolean;
}

/** What came of something: of a run, or of anything else that failed. */
export type Notice =
  | {kind: 'notRemembered'}
  /** The insertion that was wished was not carried out for whoever has signed in now. */
  | {kind: 'notInserted'}
  | ({kind: 'ran'} & Outcome)
  /** The tray was; these were in it. */
  | {kind: 'cleared'; assets: Asset[]}
  /** Not all that was chosen went into the tray. */
  | {kind: 'full'}
  /** An image was to be dragged into the file. */
  | {kind: 'dragged'}
  /** Something of an image was copied; or the browser did not let it, and it is marked. */
  | {kind: 'copied'; what: string; ok: boolean}
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
  | FindingEvent
  | LookingEvent
  | InsertingEvent
  | {type: 'failed'; fault: Fault}
  | {type: 'noticeClosed'}
  /** The person goes on with something: what only told how it went is done with. */
  | {type: 'wentOn'}
  | {type: 'dragTried'}
  | {type: 'copied'; what: string; ok: boolean}
  | {type: 'keysShown'; shown: boolean};

export type ViewEvent =
  | {type: 'opened'; index: number}
  /** An image of the tray, which need not be among those found. */
  | {type: 'lookedAt'; asset: Asset}
  | {type: 'closed'};

export function libraryFrom(start: Start, search?: Search): Library {
  return {
    ...findingFrom(start, search),
    rules: start.rules ?? null,
    consents: {},
    unfolded: false,
    ...nothingInserted,
    notice: null,
    keys: false,
  };
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
  wentOn: state => (state.notice && isDoneWith(state.notice) ? quiet(state) : state),
  dragTried: state => ({...state, notice: {kind: 'dragged'}}),
  copied: (state, {what, ok}) => ({...state, notice: {kind: 'copied', what, ok}}),
  keysShown: (state, {shown}) => ({...state, keys: shown}),
  searchSet: (state, event) => turned(state, finding.searchSet(state, event)),
  wentBack: (state, event) => turned(state, finding.wentBack(state, event)),
  picked(state, event) {
    const next = inserting.picked(state, event);
    const full = chosenBy(state, event).some(asset => !has(next.picked, asset));
    return next === state ? state : {...next, notice: full ? {kind: 'full'} : null};
  },
  unpicked: state => ({
    ...inserting.unpicked(state, {type: 'unpicked'}),
    notice: {kind: 'cleared', assets: state.picked},
  }),
  repicked: (state, event) => quiet(inserting.repicked(state, event)),
  runBegun: (state, event) => quiet(inserting.runBegun(state, event)),
  runEnded(state, event) {
    const next = inserting.runEnded(state, event);
    return state.run ? {...next, notice: {kind: 'ran', ...outcomeOf(state.run)}} : next;
  },
};

/** To another search. */
function turned(before: Library, library: Library): Library {
  // Consents are told in its language, too.
  const spoken = library.search.language === before.search.language;
  return {...quiet(library), tray: null, consents: spoken ? before.consents : {}};
}

function quiet(library: Library): Library {
  return {...library, notice: null};
}

/** Of success, and of what was only to be known once, one reads once. What failed waits for an answer. */
function isDoneWith(notice: Notice): boolean {
  if (notice.kind === 'ran') return notice.failed.length + notice.lacks.length + notice.left === 0;
  return notice.kind !== 'failed' && notice.kind !== 'notRemembered';
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
  lookedAt(view, {asset}) {
    const index = view.library.found.assets.findIndex(({id}) => id === asset.id);
    if (index >= 0) return views.opened(view, {type: 'opened', index});
    const library = {...quiet(view.library), insertion: forAnother(view.library.insertion)};
    return {view: 'details', asset, library};
  },
  closed: view => (view.view === 'details' ? browse(view.library, 'grid') : view),
};

/** The same view where nothing has changed. */
export function changed<V extends Browse | Details>(view: V, change: (library: Library) => Library): V {
  const library = change(view.library);
  return library === view.library ? view : {...view, library};
}
