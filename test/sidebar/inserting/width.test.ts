import {jest} from '@jest/globals';
import {orderOf} from '../../../sidebar/inserting/order.ts';
import {outlookOf} from '../../../sidebar/inserting/outlook.ts';
import {newInsertion, plain, type Insertion, type Options} from '../../../sidebar/inserting/state.ts';
import {widestAt, widthFault} from '../../../sidebar/inserting/width.ts';
import {libraryFrom} from '../../../sidebar/library.ts';
import type {Spot} from '../../../src/shared/contract.ts';
import {asset, start} from '../assets.ts';
import {createSidebar} from '../without-screen.ts';

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

/** A column of six inches. */
const column: Spot = {place: 'cursor', destructive: false, room: {width: 432, height: 648}, table: 432};
const cell: Spot = {place: 'cursor', destructive: false, room: {width: 100, height: 648}};
const wishing = (options: Partial<Options>, ...spots: Spot[]): Insertion => ({
  ...newInsertion,
  where: spots.length > 0 ? {spots: [spots[0]!, ...spots.slice(1)]} : null,
  options: {...plain, ...options},
});

test.each([
  ['abc', 72, 'unreadable'],
  ['', 72, 'unreadable'],
  ['0', 72, 'unreadable'],
  ['-3', 72, 'unreadable'],
  ['40', 40 * 72, 'tooWide'],
  ['6,5', 6.5 * 72, 'tooWide'],
  ['6.01', 6.01 * 72, null],
  ['6', 432, null],
  ['2,5', 180, null],
])('a width that is typed as %j on a column of six inches: %s', (typed, size, fault) => {
  expect(widthFault(wishing({typed, size}), column)).toBe(fault);
});

test('what is typed counts only where it is meant, and the place as it is now', () => {
  expect(widthFault(wishing({typed: 'abc', size: 'half'}), column)).toBeNull();
  expect(widthFault(wishing({typed: '5', size: 360}), column)).toBeNull();
  expect(widthFault(wishing({typed: '5', size: 360}), cell)).toBe('tooWide');
  expect(widthFault(wishing({typed: '40', size: 2880}), null)).toBeNull();
  expect(widestAt({...column, line: 468})).toBe(468);
  expect(widestAt({...column, full: {width: 720, height: 405}})).toBe(720);
});

test('nothing is sent as long as it is wrong', async () => {
  const {actions, answer, asked} = createSidebar();
  actions.open(0);
  await answer({spots: [column]});
  actions.setOptions({size: 72, typed: 'abc'});
  actions.insertAll([asset(1)]);
  actions.setOptions({size: 40 * 72, typed: '40'});
  actions.insertAll([asset(1)]);
  expect(asked('insert')).toEqual([]);
  actions.setOptions({size: 144, typed: '2'});
  actions.insertAll([asset(1)]);
  expect(asked('insert')).toMatchObject([{size: 144}]);
});

test('an order says how images stand in the lines, where the place lets them', () => {
  const library = libraryFrom(start());
  const wish = {align: 'centre' as const, columns: 2 as const};
  const order = (spot: Spot, count: number) =>
    orderOf({...library, insertion: wishing(wish, spot)}, [asset(1)], null, false, [], count);
  expect(order(column, 3)).toMatchObject(wish);
  expect(order(column, 1)).toMatchObject({align: 'centre'});
  expect(order(column, 1)).not.toHaveProperty('columns');
  expect(order(cell, 3)).not.toHaveProperty('columns');
  const instead: Spot = {...cell, place: 'image', destructive: true, mark: 'b.1.0:3x2'};
  expect(order(instead, 1)).not.toHaveProperty('align');
});

test('what is going to come of it is known of shares and of columns, too', () => {
  const width = (options: Partial<Options>, count = 1, ...spots: Spot[]) =>
    outlookOf(wishing(options, ...spots), asset(1), count)?.pixels.width;
  expect(width({size: 'half'}, 1, column)).toBe(576);
  expect(width({columns: 2}, 4, column)).toBe(560);
  expect(width({size: 'half'})).toBeUndefined();
});
