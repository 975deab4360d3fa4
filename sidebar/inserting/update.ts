import type {Asset, Done, Inserted, Where} from '../../src/shared/contract.ts';
import {creditOf, withCredit} from '../../src/shared/credits.ts';
import {CREDITS_AT_MOST} from '../../src/shared/limits.ts';
import type {PartUpdates} from '../events.ts';
import type {Finding} from '../finding/state.ts';
import {withStep} from './cutting.ts';
import {isFinal, has, moved, withImages, without as withoutImages} from './tray.ts';
import {
  newRun,
  outcomeOf,
  unsettled,
  type Inserting,
  type InsertingEvent,
  type Insertion,
  type Run,
} from './state.ts';

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
    sameWhere(state.insertion.where, where)
      ? aged(state)
      : changed(state, {
          where,
          place: samePlaces(state.insertion.where, where) ? state.insertion.place : null,
          last: false,
        }),
  placeAged: aged,
  handedOver: state => changed(state, {where: null, place: null, last: false, stale: true}),
  placeChosen: (state, {place}) => changed(state, {place}),
  optionSet: (state, {options}) => changed(state, {options: {...state.insertion.options, ...options}}),
  cut: (state, {id, cutting, on}) => cutInto(state, id, withStep(state.insertion.cuts[id], cutting, on)),
  uncut: (state, {id}) => cutInto(state, id, (state.insertion.cuts[id] ?? []).slice(0, -1)),
  wordsAsked(state, {ids}) {
    const asked = Object.fromEntries(ids.map(id => [id, true]));
    return changed(state, {asked: {...state.insertion.asked, ...asked}});
  },
  unsureAsked(state, {ids}) {
    const asked = Object.fromEntries(ids.map(id => [id, 'asked' as const]));
    return changed(state, {unsure: {...state.insertion.unsure, ...asked}});
  },
  runBegun,
  runJoined: (state, {asset}) => ({
    ...state,
    run: state.run && {...state.run, assets: [...state.run.assets, asset]},
  }),
  runTurned: state => (state.run ? movedOn({...state, run: {...state.run, next: null}}, state.run) : state),
  answered,
  insertFailed,
  runStopped: state => ({...state, run: state.run && {...state.run, stopped: true}}),
  runEnded,
  creditsShown: state => ({...state, crediting: {busy: false, place: null, fault: null}}),
  creditsClosed: state => ({...state, crediting: null}),
  creditsSent: state => crediting(state, {busy: true, place: null, fault: null}),
  creditsCame: (state, {place}) => crediting(state, {busy: false, place, fault: null}),
  creditsFailed: (state, {fault}) => crediting(state, {busy: false, place: null, fault}),
};

/** What comes when the page is closed already concerns nobody. */
function crediting<S extends Inserting>(state: S, next: Inserting['crediting']): S {
  return state.crediting ? {...state, crediting: next} : state;
}

function changed<S extends Inserting>(state: S, change: Partial<Insertion>): S {
  return {...state, insertion: {...state.insertion, ...change}};
}

function cutInto<S extends Inserting>(state: S, id: number, steps: Insertion['cuts'][number]): S {
  return changed(state, {cuts: {...state.insertion.cuts, [id]: steps}});
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

/** What one click inserts has the options of the time before already. */
function runBegun<S extends Inserting>(
  state: S,
  {assets, one}: Extract<InsertingEvent, {type: 'runBegun'}>,
): S {
  const begun = {...state, tray: null, run: newRun(assets, one)};
  return one ? begun : changed(begun, {used: state.insertion.options});
}

/** The person has gone on: nobody is where the last insertion has left them any more. */
function aged<S extends Inserting>(state: S): S {
  return state.insertion.last ? changed(state, {last: false}) : state;
}

/** To where the next one goes, as far as that was told. */
function movedOn<S extends Inserting>(state: S, {next}: Run): S {
  return changed(state, {where: next, place: null, last: next !== null});
}

function answered<S extends Inserting>(state: S, event: {inserted: Inserted}): S {
  const {done, open, place, next = null} = event.inserted;
  const {run, insertion} = state;
  const marks = done.flatMap(({mark}) => mark ?? []);
  const own = [...insertion.own, ...marks].slice(-MOST_MARKS);
  const lacks = [...new Set([...(run?.lacks ?? []), ...done.flatMap(one => one.lacks ?? [])])];
  return {
    ...state,
    run: run && {
      ...run,
      place: run.place ?? place,
      lacks,
      settled: [...run.settled, ...done.map(({id}) => id)],
      next,
    },
    ...trayOf(state, withoutImages(state.picked, done)),
    links: withLinks(state.links, [...done, ...open]),
    credits: creditsWith(state.credits, run?.assets ?? [], done),
    insertion: {
      ...insertion,
      // What was said of one image's caption holds for no other.
      options: {...insertion.options, oldCaption: null},
      own,
      captions: withCaptions(insertion.captions, done),
      unsure: without(insertion.unsure, done),
    },
  };
}

/** In the language of the bank's texts that they were inserted with, as their captions are. */
function creditsWith(credits: string[], assets: Asset[], done: Array<{id: number}>): string[] {
  return done
    .flatMap(({id}) => assets.find(asset => asset.id === id) ?? [])
    .reduce((lines, asset) => withCredit(lines, creditOf(asset), CREDITS_AT_MOST), credits);
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
    run: run && {
      ...run,
      failed: [...run.failed, ...failed],
      settled: [...run.settled, ...assets.map(({id}) => id)],
    },
    links: withLinks(state.links, link === undefined ? [] : assets.map(({id}) => ({id, link}))),
  };
}

/** One that an image had before went with what it belonged to. */
function withCaptions(captions: Insertion['captions'], done: Done[]): Insertion['captions'] {
  const now = {...captions};
  for (const {mark, caption} of done) {
    if (mark === undefined) continue;
    delete now[mark];
    if (caption !== undefined) now[mark] = caption;
  }
  return now;
}

function without(unsure: Insertion['unsure'], done: Array<{id: number}>): Insertion['unsure'] {
  const left = Object.entries(unsure).filter(([id]) => !done.some(one => one.id === Number(id)));
  return Object.fromEntries(left) as Insertion['unsure'];
}

function withLinks(links: Inserting['links'], made: Array<{id: number; link?: string}>): Inserting['links'] {
  const known = made.filter(({link}) => link !== undefined).map(({id, link}) => [id, link]);
  return {...links, ...(Object.fromEntries(known) as Inserting['links'])};
}

/** Once something was inserted, the next one goes to another place. What was not tried stays chosen. */
function runEnded<S extends Inserting>(state: S): S {
  const {run, picked} = state;
  if (!run) return state;
  const left = run.one ? unsettled(run).filter(({id}) => !picked.some(other => other.id === id)) : [];
  const insertion = {...state.insertion};
  delete insertion.stale;
  const ended = {...state, insertion, run: null, picked: [...picked, ...left]};
  return outcomeOf(run).inserted > 0 ? movedOn(ended, run) : ended;
}

function sameWhere(a: Where | null, b: Where | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same things to choose from, though something on the slide may have moved. */
function samePlaces(a: Where | null, b: Where | null): boolean {
  const places = (where: Where | null) => where?.spots.map(({place, mark}) => [place, mark]);
  return JSON.stringify(places(a)) === JSON.stringify(places(b));
}
