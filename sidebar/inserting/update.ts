import type {Asset, Inserted, Where} from '../../src/shared/contract.ts';
import type {PartUpdates} from '../events.ts';
import type {Finding} from '../finding/state.ts';
import {isFinal, has, moved, withImages, without as withoutImages} from './tray.ts';
import {outcomeOf, type Inserting, type InsertingEvent, type Insertion} from './state.ts';

/** No more than the server takes; beyond them an image counts as another's. */
const MOST_MARKS = 500;

/** Images are chosen among those that were found. */
type Choosing = Inserting & Pick<Finding, 'found' | 'active'>;

export const inserting: PartUpdates<Choosing, InsertingEvent> = {
  picked,
  unpicked: state => ({...state, picked: [], tray: null}),
  repicked: (state, {assets}) => ({...state, picked: withImages(assets, state.picked)}),
  shifted: (state, {id, to}) => inTray(state, moved(state.picked, id, to)),
  takenOut: (state, {id}) => inTray(state, withoutImages(state.picked, [{id}])),
  trayShown: (state, {tray}) => ({...state, tray}),
  worded: (state, {id, words}) => ({...state, words: {...state.words, [id]: words}}),
  allowed: (state, {id, allowed}) => ({...state, allowed: {...state.allowed, [id]: allowed}}),
  agreed: (state, {id, agreed}) => ({...state, agreed: {...state.agreed, [id]: agreed}}),
  placeCame: (state, {where}) =>
    sameWhere(state.insertion.where, where) ? state : changed(state, {where, place: null}),
  placeChosen: (state, {place}) => changed(state, {place}),
  optionSet: (state, {options}) => changed(state, {options: {...state.insertion.options, ...options}}),
  wordsAsked(state, {ids}) {
    const asked = Object.fromEntries(ids.map(id => [id, true]));
    return changed(state, {asked: {...state.insertion.asked, ...asked}});
  },
  unsureAsked(state, {ids}) {
    const asked = Object.fromEntries(ids.map(id => [id, 'asked' as const]));
    return changed(state, {unsure: {...state.insertion.unsure, ...asked}});
  },
  runBegun: (state, {assets}) => ({
    ...state,
    tray: null,
    run: {assets, through: 0, place: null, failed: [], lacks: [], stopped: false},
  }),
  answered,
  insertFailed,
  runStopped: state => ({...state, run: state.run && {...state.run, stopped: true}}),
  runEnded,
};

function changed<S extends Inserting>(state: S, change: Partial<Insertion>): S {
  return {...state, insertion: {...state.insertion, ...change}};
}

type Picked = Extract<InsertingEvent, {type: 'picked'}>;

function picked<S extends Choosing>(state: S, event: Picked): S {
  const {index, range} = event;
  const asset = state.found.assets[index];
  if (!asset) return state;
  const here = {...state, active: index};
  if (!range && has(state.picked, asset)) return inTray(here, withoutImages(state.picked, [asset]));
  return inTray(here, withImages(state.picked, chosenBy(state, event)));
}

/** What the event puts into the tray, as far as there is room: an image, or all between the active one and it. */
export function chosenBy({found: {assets}, active, picked}: Choosing, {index, range}: Picked): Asset[] {
  const asset = assets[index];
  if (!asset) return [];
  if (!range) return has(picked, asset) ? [] : [asset];
  return assets.slice(Math.min(index, active), Math.max(index, active) + 1);
}

function inTray<S extends Inserting>(state: S, picked: Asset[]): S {
  return picked === state.picked ? state : {...state, ...trayOf(state, picked)};
}

/** An empty tray is not shown. */
function trayOf({tray}: Inserting, picked: Asset[]): Pick<Inserting, 'picked' | 'tray'> {
  return {picked, tray: picked.length > 0 ? tray : null};
}

function answered<S extends Inserting>(state: S, event: {inserted: Inserted}): S {
  const {done, open, place} = event.inserted;
  const {run, insertion} = state;
  const marks = done.flatMap(({mark}) => mark ?? []);
  const own = [...insertion.own, ...marks].slice(-MOST_MARKS);
  const lacks = [...new Set([...(run?.lacks ?? []), ...done.flatMap(one => one.lacks ?? [])])];
  return {
    ...state,
    run: run && {...run, through: run.through + done.length, place: run.place ?? place, lacks},
    ...trayOf(state, withoutImages(state.picked, done)),
    links: withLinks(state.links, [...done, ...open]),
    insertion: {...insertion, own, unsure: without(insertion.unsure, done)},
  };
}

function insertFailed<S extends Inserting>(
  state: S,
  {assets, fault}: Extract<InsertingEvent, {type: 'insertFailed'}>,
): S {
  const {run} = state;
  const failed = assets.map(asset => ({asset, fault}));
  const link = 'link' in fault ? fault.link : undefined;
  const {insertion} = state;
  const unsure = fault.code === 'insert.unknown' ? assets.map(({id}) => [id, 'open' as const]) : [];
  return {
    ...state,
    insertion: {
      ...insertion,
      unsure: {...insertion.unsure, ...Object.fromEntries(unsure)},
      ...(fault.code === 'host.bandwidth' ? {fewer: true} : {}),
    },
    ...(isFinal(fault) ? trayOf(state, withoutImages(state.picked, assets)) : {}),
    run: run && {...run, through: run.through + failed.length, failed: [...run.failed, ...failed]},
    links: withLinks(state.links, link === undefined ? [] : assets.map(({id}) => ({id, link}))),
  };
}

function without(unsure: Insertion['unsure'], done: Array<{id: number}>): Insertion['unsure'] {
  const left = Object.entries(unsure).filter(([id]) => !done.some(one => one.id === Number(id)));
  return Object.fromEntries(left) as Insertion['unsure'];
}

function withLinks(links: Inserting['links'], made: Array<{id: number; link?: string}>): Inserting['links'] {
  const known = made.filter(({link}) => link !== undefined).map(({id, link}) => [id, link]);
  return {...links, ...(Object.fromEntries(known) as Inserting['links'])};
}

/** Once something was inserted, the next one goes to a place that is not known yet. */
function runEnded<S extends Inserting>(state: S): S {
  if (!state.run) return state;
  const ended = {...state, run: null};
  return outcomeOf(state.run).inserted > 0 ? changed(ended, {where: null, place: null}) : ended;
}

function sameWhere(a: Where | null, b: Where | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
