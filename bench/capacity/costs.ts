/** What each deed costs, from what the bench counts (`bench/at-most.json`). */
import counts from '../at-most.json' with {type: 'json'};
import {seconds, type Deed} from './inputs.ts';

export interface Cost {
  executions: number;
  /** Requests of the script to the bank, each of which counts for the person's day. */
  fetches: number;
  storeOperations: number;
  /** That executions of the script run. */
  seconds: number;
}

const stores = (reads: number, writes: number) => reads + writes;
const call = stores(counts['search: reads of the stores'], counts['search: writes of the stores']);
const opened = stores(
  counts['opening, remembered: reads of the stores'],
  counts['opening, remembered: writes of the stores'],
);

/** @param document calls of the document */
function cost(
  executions: number,
  rounds: number,
  fetches: number,
  storeOperations: number,
  document: number,
): Cost {
  const {start, round, documentCall, storeOperation} = seconds;
  return {
    executions,
    fetches,
    storeOperations,
    seconds: executions * start + rounds * round + document * documentCall + storeOperations * storeOperation,
  };
}

const further = counts['Docs, each further one: calls of the document'];
const first = counts['Docs, the first image: calls of the document'];
const looking = counts['details, the first time: calls'];

/** In Docs; an insertion begins with the place being known. */
export const costs: Record<Deed, Cost> = {
  opening: cost(
    1,
    counts['opening, remembered: rounds of the bank'],
    counts['opening, remembered: requests to the bank'],
    opened,
    0,
  ),
  search: cost(1, counts['search: rounds of the bank'], counts['search: rounds of the bank'], call, 0),
  details: cost(
    looking,
    counts['consents: rounds of the bank'],
    counts['consents: requests to the bank'],
    looking * call,
    counts['place in Docs: calls of the document'],
  ),
  insertOne: cost(
    1,
    counts['insert 1: rounds of the bank'],
    counts['insert 1: requests to the bank'],
    call,
    first,
  ),
  insertTen: cost(
    1,
    counts['insert 10: rounds of the bank'],
    counts['insert 10: requests to the bank'],
    call,
    first + 9 * further,
  ),
};
