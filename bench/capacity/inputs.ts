/**
 * All that the sums of docs/capacity.md rest on but for what the bench counts: change a figure here, run
 * `npm run bench:draw`, and they are done again.
 */

/** Google's, https://developers.google.com/apps-script/guides/services/quotas: a person's quotas are of 24 hours. */
export const google = {
  fetches: {consumer: 20_000, workspace: 100_000},
  storeOperations: {consumer: 50_000, workspace: 500_000},
  /** At once. */
  executionsOfAPerson: 30,
  executionsOfAScript: 1_000,
  /** Docs and Slides are a script each. */
  scripts: 2,
};

/** How long something takes, in seconds: assumed, as nobody has measured it at Google with this script. */
export const seconds = {
  /** Until a script's first line runs. */
  start: 0.5,
  /** An answer of the bank; what is asked together comes together. */
  round: 0.4,
  documentCall: 0.01,
  storeOperation: 0.045,
};

/** What somebody does in one opening of the sidebar, on average: assumed. */
export const session: Record<Deed, number> = {
  opening: 1,
  search: 6,
  details: 5,
  insertOne: 2,
  insertTen: 0.2,
};
export type Deed = 'opening' | 'search' | 'details' | 'insertOne' | 'insertTen';

/** Between one deed and the next, in seconds, on average: assumed. */
export const thinking = 12;

/** Of all people who have the add-on: assumed. A working day has one hour that is the busiest. */
export const day = {sessionsAPerson: 2, inTheBusiestHour: 0.2};

/** Everyone is told to open it, as in a course: within so many seconds. */
export const atOnce = 300;

export const people = [100, 3_000, 100_000];
