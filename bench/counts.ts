/**
 * What executions cost at Google and at the bank, counted from the emulated host's record of its calls. The same for the
 * bench and for tests.
 */
import {official} from '../packages/apps-script-host/src/official.ts';
import type {ServiceCall} from '../packages/apps-script-host/src/execution.ts';

export interface Counts {
  /** Calls of the document's or presentation's own services; menus and dialogs (`getUi`) are none. Each takes some milliseconds at Google. */
  document: number;
  /** Accesses of the stores in their order: `g` reads, `s` writes, `d` erases. Each takes tens of milliseconds. */
  stores: string;
  /** Times that the bank is waited for: requests that are sent together are one. */
  rounds: number;
  /** Requests to the bank, each of which counts for the day's quota. */
  requests: number;
  /** Of the bank's answers. */
  bytes: number;
}

/** DocumentApp's and SlidesApp's classes. */
const classes = new Set(
  Object.keys(official.interfaces).flatMap(path => /^(?:Document|Slides)\.(\w+)$/.exec(path)?.[1] ?? []),
);

export function countsOf(calls: readonly ServiceCall[]): Counts {
  const exchanges = calls.flatMap(call => call.exchanges ?? []);
  return {
    document: calls.filter(({name}) => classes.has(classOf(name)) && !name.endsWith('.getUi')).length,
    stores: calls.map(({name}) => storeLetter(name)).join(''),
    rounds: calls.filter(call => (call.exchanges ?? []).length > 0).length,
    requests: exchanges.length,
    bytes: exchanges.reduce((sum, {bytes}) => sum + bytes, 0),
  };
}

const classOf = (name: string) => name.slice(0, name.indexOf('.'));

function storeLetter(name: string): string {
  return /^Properties\.([gsd])/.exec(name)?.[1] ?? '';
}

/** What `work` has cost. @param calls of the host, which only grow while it works */
export async function counted<T>(
  host: {readonly calls: readonly ServiceCall[]},
  work: () => Promise<T>,
): Promise<{value: T; counts: Counts}> {
  const from = host.calls.length;
  const value = await work();
  return {value, counts: countsOf(host.calls.slice(from))};
}
