import {carriedFrom, goneOn} from '../../../sidebar/large/carried.ts';
import {libraryFrom, type Library} from '../../../sidebar/library.ts';
import {update} from '../../../sidebar/state.ts';
import type {State} from '../../../sidebar/access/state.ts';
import type {Event} from '../../../sidebar/state.ts';
import {CARRIED_AT_MOST} from '../../../src/shared/limits.ts';
import {asset, page, start} from '../assets.ts';

const ids = (from: number, count: number) => Array.from({length: count}, (_, at) => from + at);
const hundred = start({page: page(ids(1, 100), {total: 5000, next: 3, looked: 120})});

const after = (...events: Event[]): Library => {
  const begun: State = {view: 'browse', library: libraryFrom(hundred), focus: null};
  const state = events.reduce<State>(update, begun);
  if (!('library' in state)) throw new Error('nobody is signed in');
  return state.library;
};

const worked = after(
  {type: 'picked', index: 4, range: false},
  {type: 'picked', index: 2, range: false},
  {type: 'worded', id: 5, words: {alt: 'A quay', decorative: false}},
  {type: 'allowed', id: 3, allowed: true},
  {type: 'allowed', id: 4, allowed: false},
  {
    type: 'cut',
    id: 5,
    cutting: {shape: 'free', frame: null, point: null},
    on: false,
  },
  {
    type: 'cut',
    id: 5,
    cutting: {shape: '1:1', frame: {left: 0, top: 0, width: 0.5, height: 0.5, whole: 1.5}, point: null},
    on: false,
  },
  {type: 'optionSet', options: {align: 'centre', size: 200, typed: '7'}},
);

test('what is in hand is there again on the other page: tray, crops, words, habits and the place', () => {
  const carried = carriedFrom(worked, null, 70, true);
  expect(carried.pages).toBe(3);
  const there = goneOn(hundred, carried);
  expect(there.view).toBe('browse');
  const {library} = there;
  expect(library.active).toBe(70);
  expect(library.picked).toEqual(worked.picked);
  expect(library.words).toEqual(worked.words);
  expect(library.allowed).toEqual({3: true});
  expect(library.insertion.cuts[5]).toEqual(worked.insertion.cuts[5]!.slice(-1));
  // Of the options the habits; a width of one's own belongs to what it was typed for.
  expect(library.insertion.options).toMatchObject({align: 'centre', size: null, typed: null});
});

test('the image that is looked at is looked at there, whether it was found again or not', () => {
  const found = goneOn(hundred, carriedFrom(worked, worked.found.assets[6]!, 6, true));
  expect(found).toMatchObject({view: 'details', asset: {id: 7}});
  const elsewhere = goneOn(hundred, carriedFrom(worked, asset(900), 6, true));
  expect(elsewhere).toMatchObject({view: 'details', asset: {id: 900}});
});

test('so many pages are fetched anew as it takes to the place, and never too many', () => {
  const pages = (at: number, large = false) => carriedFrom(worked, null, at, large).pages;
  expect([pages(0), pages(32), pages(34), pages(99)]).toEqual([1, 1, 2, 3]);
  expect(pages(0, true)).toBe(3);
  const far = after({
    type: 'recalled',
    found: {...worked.found, assets: ids(1, 4000).map(id => asset(id)), looked: 4000},
  });
  expect(carriedFrom(far, null, 3999, true).pages).toBe(10);
  // A place beyond what has come is its end.
  expect(goneOn(hundred, carriedFrom(far, null, 3999, true)).library.active).toBe(99);
});

test('what was typed and not searched yet is searched from its beginning', () => {
  const typing = after({type: 'searchSet', search: {text: 'boats'}});
  expect(carriedFrom(typing, null, 70, false)).toMatchObject({search: {text: 'boats'}, pages: 1, at: 0});
});

test('the images that nobody knows of are asked about there, too', () => {
  const unsure = after(
    {type: 'runBegun', assets: [asset(3)]},
    {type: 'insertFailed', assets: [asset(3)], fault: {code: 'insert.unknown'}},
    {type: 'runEnded'},
  );
  expect(goneOn(hundred, carriedFrom(unsure, null, 0, true)).library.insertion.unsure).toEqual({3: 'open'});
});

describe('more than goes along', () => {
  const heavy = (more: object): Library => ({
    ...worked,
    picked: ids(1, 50).map(id => asset(id, more)),
    credits: ids(1, 100).map(id => 'Photo: somebody ' + id),
  });
  const weight = (library: Library) => JSON.stringify(carriedFrom(library, null, 0, true)).length;

  test('is made lighter by what the bank tells anew, and keeps the tray', () => {
    const carried = carriedFrom(heavy({description: 'x'.repeat(2000)}), null, 0, true);
    expect(JSON.stringify(carried).length).toBeLessThanOrEqual(CARRIED_AT_MOST);
    expect(carried.tray).toHaveLength(50);
    expect(carried.tray[0]).toMatchObject({id: 1, description: '', keywords: []});
    expect(carried.credits).toHaveLength(100);
  });

  test('and, where no text is left out that would be missed, by the last of the tray', () => {
    const library = heavy({rights: 'x'.repeat(2000)});
    expect(weight(library)).toBeLessThanOrEqual(CARRIED_AT_MOST);
    const {tray} = carriedFrom(library, null, 0, true);
    expect(tray.length).toBeGreaterThan(20);
    expect(tray.map(({id}) => id)).toEqual(ids(1, tray.length));
  });
});
