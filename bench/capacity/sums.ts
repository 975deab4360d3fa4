/** What Google's quotas carry, in sums; `simulation.ts` plays the same through. */
import {costs, type Cost} from './costs.ts';
import {atOnce, day, google, session, thinking, type Deed} from './inputs.ts';

const deeds = Object.keys(session) as Deed[];

/** One opening of the sidebar with all that is done in it. */
export function ofASession(): Cost & {deeds: number; lasts: number} {
  const sum = (of: keyof Cost) => deeds.reduce((total, deed) => total + session[deed] * costs[deed][of], 0);
  const count = deeds.reduce((total, deed) => total + session[deed], 0);
  const running = sum('seconds');
  return {
    executions: sum('executions'),
    fetches: sum('fetches'),
    storeOperations: sum('storeOperations'),
    seconds: running,
    deeds: count,
    /** Seconds. */
    lasts: running + count * thinking,
  };
}

export type Account = keyof (typeof google)['fetches'];

/** How many sessions a person has in a day, and what gives out then. */
export function sessionsADay(account: Account): {sessions: number; gives: 'fetches' | 'storeOperations'} {
  const one = ofASession();
  const fetches = google.fetches[account] / one.fetches;
  const stores = google.storeOperations[account] / one.storeOperations;
  return fetches < stores
    ? {sessions: Math.floor(fetches), gives: 'fetches'}
    : {sessions: Math.floor(stores), gives: 'storeOperations'};
}

/**
 * How many may be expected at once so that hardly ever more than `limit` are: arrivals that know nothing of each other
 * scatter by the root of their number (Poisson), and three and a half times that is passed once in some four thousand looks.
 */
export function expectable(limit: number): number {
  const spread = 3.5;
  return (Math.sqrt(spread ** 2 + 4 * limit) / 2 - spread / 2) ** 2;
}

/** People who may be in the middle of a session at once, in one script. */
export function peopleAtOnce(): number {
  const {seconds, lasts} = ofASession();
  return Math.floor(expectable(google.executionsOfAScript) / (seconds / lasts));
}

export interface Load {
  people: number;
  /** In the busiest hour. */
  sessions: number;
  /** Executions at once, by Little's law, in both scripts together. */
  running: number;
  /** Requests to the bank's API and its CDN, a second. */
  requests: number;
  /** Executions at once while everybody opens the sidebar within a few minutes. */
  openings: number;
}

export function loadOf(people: number): Load {
  const one = ofASession();
  const sessions = people * day.sessionsAPerson * day.inTheBusiestHour;
  return {
    people,
    sessions,
    running: (sessions * one.seconds) / 3600,
    requests: (sessions * one.fetches) / 3600,
    openings: (people * costs.opening.seconds) / atOnce,
  };
}

/** How many people one script project for both editors carries. */
export function mostPeople(): number {
  const {running} = loadOf(1);
  return Math.floor((expectable(google.executionsOfAScript) * google.scripts) / running);
}
