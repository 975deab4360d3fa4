import type {Messages} from '../locales/messages.ts';
import type {
  Asset,
  Category,
  Consent,
  ErrorCode,
  Interface,
  Page,
  Place,
  Query,
  Start,
  Where,
  YourData,
} from '../src/shared/contract.ts';
import type {Insertion, InsertionEvent} from './inserting/state.ts';

/** Why something failed. Every code of the contract has its sentence, or this does not compile. */
export interface Fault {
  code: ErrorCode | Exclude<keyof Messages['errors'], ErrorCode>;
  /** Seconds until it may be tried again. */
  wait?: number;
  /** The public address an image got before its insertion failed. */
  link?: string;
  /** Where an image would go now, when it is not where the button said. */
  where?: Where;
  /** The bank's own page to sign in on. */
  signInUrl?: string;
}

/** What the sidebar shows. All of it lives in this page's memory and ends with it. */
export type State = Main | Data;

/** What the page about one's data lies over. */
export type Main = Starting | SignIn | Browse | Details;

/** Someone is signed in and the first images are asked for. */
export interface Starting {
  view: 'starting';
  fault: Fault | null;
  /** What another account had searched for, to be searched again. */
  search: Search | null;
}

export interface SignIn {
  view: 'signIn';
  step: Step;
  busy: boolean;
  fault: Fault | null;
  /** What brought the person here, when it was not opening the sidebar. */
  why: Fault | 'signedOut' | null;
  /** Where to go back to when the session was lost on the way, and what to carry out there. */
  kept: {place: Browse | Details; wishes: Wish[]} | null;
}

/**
 * E-mail and password, then a one-time code where the bank asks for one; or a token in place of both. `terms`: someone
 * is signed in but has not accepted the terms that are in force.
 */
export type Step = 'password' | 'code' | 'token' | 'terms';

/** What is stored about the person, to see and erase. */
export interface Data {
  view: 'data';
  under: Main;
  /** Null until it has come. */
  data: YourData | null;
  /** Just now. */
  erased: boolean;
  fault: Fault | null;
}

/** What was asked when the session was lost. */
export type Wish = {kind: 'search'} | {kind: 'next'} | {kind: 'insert'; assets: Asset[]};

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
  insertion: Insertion;
  interfaces: Interface[];
  /** As it stands on the screen: perhaps not asked yet. */
  search: Search;
  found: Found;
  fetching: Fetching;
  /** Of the interface and in the language of `search`, once they were asked for. */
  categories: Loaded<Category[]> | null;
  /** By image, once it was looked at. */
  consents: Record<number, Loaded<Consent[]> | null>;
  /** The grid's one tab stop: an index into `found.assets`. */
  active: number;
  /** How far the grid is scrolled, px. */
  scroll: number;
  /** Chosen to be inserted together, in the order they were chosen; they stay through further searches. */
  picked: Asset[];
  /** What is on its way into the file. One run at a time. */
  run: Run | null;
  notice: Notice | null;
  /** By image: the public address its first insertion got, so that the next ones need no further one. */
  links: Record<number, string>;
  /** By image: the alternative text as the person changed it. */
  words: Record<number, Words>;
  /** By image: the person has said that it may be used though its rights have expired. */
  allowed: Record<number, boolean>;
}

/** An insertion of one image or several. */
export interface Run {
  assets: Asset[];
  /** How many are through, inserted or failed. */
  through: number;
  place: Place | null;
  failed: Failed[];
  /** The person has had enough: the one under way is the last. */
  stopped: boolean;
}

export interface Failed {
  asset: Asset;
  fault: Fault;
}

/**
 * Page 0 begins a new search; what was found before stays on the screen until it has come. Every asking has a number
 * of its own, and an answer that carries another number is dropped, because calls cannot be cancelled.
 */
export type Fetching =
  | {kind: 'idle'}
  | {kind: 'asked'; search: Search; page: number; number: number}
  | {kind: 'failed'; search: Search; page: number; fault: Fault};

/** Something that is fetched beside the search. `asked`: on its way. */
export type Loaded<T> = 'asked' | {value: T} | {fault: Fault};

/** The answers to one search so far. */
export interface Found {
  search: Search;
  /** Without duplicates, in the bank's order. */
  assets: Asset[];
  total: number;
  skipped: number;
  /** How many of the bank's hits were looked through. All are, and `assets` is all there is, once `next` is null. */
  looked: number;
  /** The page of the bank to ask for next. */
  next: number | null;
  /** The last answer brought next to nothing to show, so the next one comes only when it is asked for. */
  dry: boolean;
}

export interface Words {
  alt: string;
  decorative: boolean;
}

/** What came of something: of a run, or of anything else that failed. */
export type Notice =
  | {kind: 'notRemembered'}
  /** The insertion that was wished was not carried out for whoever has signed in now. */
  | {kind: 'notInserted'}
  /** `left`: those that were not tried any more. */
  | {kind: 'ran'; inserted: number; left: number; place: Place | null; failed: Failed[]}
  | {kind: 'failed'; fault: Fault};

export type Event =
  | {type: 'startAsked'}
  | {type: 'started'; start: Start}
  | {type: 'startFailed'; fault: Fault}
  | {type: 'signInSent'}
  | {type: 'signInFailed'; fault: Fault}
  /** Signed in, but there is nothing to show yet. */
  | {type: 'signedInOnly'; fault: Fault; same: boolean}
  /** `same`: the account is known to be the one that was signed in before, so its images may stay. */
  | {type: 'signedIn'; start: Start; same: boolean}
  | {type: 'wayChosen'; step: 'password' | 'token'}
  | {type: 'signedOut'}
  | {type: 'sessionLost'; fault: Fault; wish: Wish | null}
  | {type: 'searchSet'; search: Search}
  | {type: 'categoriesCame'; categories: Loaded<Category[]> | null}
  | {type: 'consentsCame'; id: number; consents: Loaded<Consent[]> | null}
  | {type: 'pageAsked'; search: Search; page: number; number: number}
  | {type: 'pageCame'; number: number; page: Page}
  | {type: 'pageFailed'; number: number; fault: Fault}
  /** A search seen before, from memory. */
  | {type: 'recalled'; found: Found}
  /** Its first page as it is now. */
  | {type: 'refreshed'; found: Found; page: Page}
  | {type: 'moved'; index: number}
  | {type: 'scrolled'; top: number}
  | {type: 'opened'; index: number}
  | {type: 'closed'}
  | {type: 'worded'; id: number; words: Words}
  | {type: 'allowed'; id: number; allowed: boolean}
  /** Takes the image in or out; `range`: all between the active one and this one come in. */
  | {type: 'picked'; index: number; range: boolean}
  | {type: 'unpicked'}
  | {type: 'runBegun'; assets: Asset[]}
  | InsertionEvent
  | {type: 'insertFailed'; assets: Asset[]; fault: Fault}
  | {type: 'runStopped'}
  | {type: 'runEnded'}
  | {type: 'failed'; fault: Fault}
  | {type: 'noticeClosed'}
  | {type: 'dataAsked'}
  | {type: 'dataCame'; data: YourData}
  | {type: 'dataErased'}
  | {type: 'dataFailed'; fault: Fault}
  | {type: 'dataClosed'};

/** Whether signing in anew is the answer to it. Another Google account, or newer terms, need another opening instead. */
export function endsSession({code}: Fault): boolean {
  return code === 'session.none' || code === 'session.ended' || code === 'session.invalid';
}

export function libraryOf(state: State): Library | null {
  if (state.view === 'data') return libraryOf(state.under);
  if (state.view === 'browse' || state.view === 'details') return state.library;
  return state.view === 'signIn' && state.kept ? state.kept.place.library : null;
}

/** The alternative text as it would be inserted now. */
export function wordsOf(library: Library, asset: Asset): Words {
  return library.words[asset.id] ?? {alt: asset.alt, decorative: false};
}
