/** Signing in and out, and the page about what is stored. */
import type {Asset, Start, YourData} from '../../src/shared/contract.ts';
import type {Fault} from '../fault.ts';
import type {Search} from '../finding/found.ts';
import type {Browse, Details} from '../library.ts';

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

export type AccessEvent =
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
  | {type: 'sessionLost'; fault: Fault; wish: Wish | null};

export type DataEvent =
  | {type: 'dataAsked'}
  | {type: 'dataCame'; data: YourData}
  | {type: 'dataErased'}
  | {type: 'dataFailed'; fault: Fault}
  | {type: 'dataClosed'};
