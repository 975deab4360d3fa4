import type {Messages} from '../locales/messages.ts';
import type {
  Asset,
  ErrorCode,
  Inserted,
  Interface,
  Order,
  Page,
  Place,
  Query,
  Start,
} from '../src/contract.ts';

/** Why something failed. Every code of the contract has its sentence, or this does not compile. */
export interface Fault {
  code: ErrorCode | Exclude<keyof Messages['errors'], ErrorCode>;
  /** Seconds until it may be tried again. */
  wait?: number;
}

/** What the sidebar shows. All of it lives in this page's memory and ends with it. */
export type State = Starting | SignIn | Browse | Details;

/** Someone is signed in and the first images are asked for. */
export interface Starting {
  view: 'starting';
  fault: Fault | null;
}

export interface SignIn {
  view: 'signIn';
  /** The bank may ask for a one-time code after the password. */
  step: 'password' | 'code';
  busy: boolean;
  fault: Fault | null;
  /** What brought the person here, when it was not opening the sidebar. */
  why: Fault | 'signedOut' | null;
  /** Where to go back to when the session was lost on the way, and what to carry out there. */
  kept: {place: Browse | Details; wishes: Wish[]} | null;
}

/** What was asked when the session was lost. */
export type Wish = {kind: 'search'} | {kind: 'next'} | {kind: 'insert'; order: Order};

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

export type Search = Omit<Query, 'page'>;

/** What a signed-in person works with, whichever view shows. */
export interface Library {
  interfaces: Interface[];
  /** As it stands on the screen: perhaps not asked yet. */
  search: Search;
  found: Found;
  fetching: Fetching;
  /** The grid's one tab stop: an index into `found.assets`. */
  active: number;
  /** How far the grid is scrolled, px. */
  scroll: number;
  /** The image that is on its way into the file. One at a time. */
  inserting: number | null;
  notice: Notice | null;
  /** By image: the public address its first insertion got, so that the next ones need no further one. */
  links: Record<number, string>;
  /** By image: the alternative text as the person changed it. */
  words: Record<number, Words>;
}

/**
 * Page 0 begins a new search; what was found before stays on the screen until it has come. Every asking has a number
 * of its own, and an answer that carries another number is dropped, because calls cannot be cancelled.
 */
export type Fetching =
  | {kind: 'idle'}
  | {kind: 'asked'; search: Search; page: number; number: number}
  | {kind: 'failed'; search: Search; page: number; fault: Fault};

/** The answers to one search so far. */
export interface Found {
  search: Search;
  /** Without duplicates, in the bank's order. */
  assets: Asset[];
  total: number;
  skipped: number;
  /** How many pages have come. */
  pages: number;
  more: boolean;
  /** The last page brought nothing to show, so the next one comes only when it is asked for. */
  dry: boolean;
}

export interface Words {
  alt: string;
  decorative: boolean;
}

export type Notice = {kind: 'inserted'; place: Place} | {kind: 'failed'; fault: Fault};

export type Event =
  | {type: 'startAsked'}
  | {type: 'started'; start: Start}
  | {type: 'startFailed'; fault: Fault}
  | {type: 'signInSent'}
  | {type: 'signInFailed'; fault: Fault}
  /** `same`: the account is known to be the one that was signed in before, so its images may stay. */
  | {type: 'signedIn'; start: Start; same: boolean}
  | {type: 'otherAccount'}
  | {type: 'signedOut'}
  | {type: 'sessionLost'; fault: Fault; wish: Wish | null}
  | {type: 'typed'; text: string}
  | {type: 'interfaceChosen'; id: number | null}
  | {type: 'pageAsked'; search: Search; page: number; number: number}
  | {type: 'pageCame'; number: number; page: Page}
  | {type: 'pageFailed'; number: number; fault: Fault}
  | {type: 'moved'; index: number}
  | {type: 'scrolled'; top: number}
  | {type: 'opened'; index: number}
  | {type: 'closed'}
  | {type: 'worded'; id: number; words: Words}
  | {type: 'insertSent'; id: number}
  | {type: 'inserted'; id: number; inserted: Inserted}
  | {type: 'insertFailed'; fault: Fault}
  | {type: 'failed'; fault: Fault}
  | {type: 'noticeClosed'};

/** Whether signing in anew is the answer to it. Another Google account needs another opening instead. */
export function endsSession(fault: Fault): boolean {
  return fault.code === 'session.none' || fault.code === 'session.ended' || fault.code === 'session.invalid';
}

export function libraryOf(state: State): Library | null {
  if (state.view === 'browse' || state.view === 'details') return state.library;
  return state.view === 'signIn' && state.kept ? state.kept.place.library : null;
}

/** The alternative text as it would be inserted now. */
export function wordsOf(library: Library, asset: Asset): Words {
  return library.words[asset.id] ?? {alt: asset.alt, decorative: false};
}
