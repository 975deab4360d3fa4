import type {State} from '../../sidebar/access/state.ts';
import type {Fault} from '../../sidebar/fault.ts';
import {libraryFrom, type Browse, type Details, type Library} from '../../sidebar/library.ts';
import {libraryOf, update, type Event} from '../../sidebar/state.ts';
import {asset, start} from './assets.ts';

export const fault: Fault = {code: 'bank.unreachable'};

export const library = (more: Partial<Library> = {}): Library => ({...libraryFrom(start()), ...more});

export const browse = (more: Partial<Library> = {}): Browse => ({
  view: 'browse',
  library: library(more),
  focus: null,
});

export const details = (more: Partial<Library> = {}): Details => ({
  view: 'details',
  library: library({active: 1, ...more}),
  asset: asset(2),
});

/** A page of a search for a fjord is on its way. */
export const asked = (page: number, number = 1): Library['fetching'] => ({
  kind: 'asked',
  search: {text: 'fjord'},
  page,
  number,
});

/** The state after the events, one after the other. */
export const after = (state: State, ...events: Event[]) => events.reduce(update, state);

export const libraryAfter = (state: State, ...events: Event[]) =>
  libraryOf(after(state, ...events)) as Library;

/** Freezes all of it, so that an update that changes what it was given throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
