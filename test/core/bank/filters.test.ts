import type {Asset, Page} from '../../../src/shared/contract.ts';
import {filterOf, furtherPages, joined} from '../../../src/core/bank/filters.ts';

const now = Date.UTC(2026, 10, 21, 12);
const image = (more: Partial<Asset>) =>
  ({id: 1, width: 0, height: 0, rightsUntil: '', publishedUntil: '', ...more}) as Asset;

test('nothing is filtered here that the bank filters itself', () => {
  expect(filterOf({}, now)).toBeNull();
});

test('of a day is what came on it, whatever the hour; what has no date is of none', () => {
  const wanted = filterOf({day: '2026-03-01'}, now)!;
  const of = (created: string) => wanted(image({created}));
  expect(['2026-03-01', '2026-03-01T23:59:59'].map(of)).toEqual([true, true]);
  expect(['2026-03-02T00:00:00', ''].map(of)).toEqual([false, false]);
});

test.each([
  [6000, 4000, ['landscape']],
  [4000, 6000, ['portrait']],
  [4000, 4000, ['square']],
  [4100, 4000, ['square']],
  [4000, 4100, ['square']],
  [4300, 4000, ['landscape']],
  [0, 4000, ['landscape', 'portrait', 'square']],
  [4000, 0, ['landscape', 'portrait', 'square']],
])('%i × %i px passes for %j', (width, height, passes) => {
  const all = (['landscape', 'portrait', 'square'] as const).filter(orientation =>
    filterOf({orientation}, now)!(image({width, height})),
  );
  expect(all).toEqual(passes);
});

test.each([
  [6000, 4000, ['landscape', 'portrait']],
  [4000, 6000, ['landscape', 'portrait']],
  [4000, 4100, ['square']],
])('%i × %i px of a file that may lie on its side passes for %j', (width, height, passes) => {
  const all = (['landscape', 'portrait', 'square'] as const).filter(orientation =>
    filterOf({orientation}, now)!(image({width, height, mayLie: true})),
  );
  expect(all).toEqual(passes);
});

test.each([
  ['', '', true],
  ['2026-11-20T00:00:00Z', '', false],
  ['', '2026-11-20T00:00:00Z', false],
  ['2026-11-22T00:00:00Z', '2027-01-01', true],
  ['2026-11-22T00:00:00Z', '2026-11-01', false],
  // A day lasts to its end.
  ['2026-11-21', '', true],
  ['2026-11-19', '', false],
])(
  'with rights until %j and published until %j it may be used now: %j',
  (rightsUntil, publishedUntil, may) => {
    expect(filterOf({usable: true}, now)!(image({rightsUntil, publishedUntil}))).toBe(may);
  },
);

test('both filters have to let an image through', () => {
  const wanted = filterOf({usable: true, orientation: 'portrait'}, now)!;
  expect(wanted(image({width: 2, height: 3}))).toBe(true);
  expect(wanted(image({width: 3, height: 2}))).toBe(false);
  expect(wanted(image({width: 2, height: 3, rightsUntil: '2020-01-01'}))).toBe(false);
});

test.each([
  [40, 0],
  [20, 0],
  [19, 1],
  [10, 1],
  [9, 2],
  [5, 3],
  [1, 3],
  [0, 3],
])('after a page with %i that are wanted, %i more are looked through', (found, pages) => {
  expect(furtherPages(found)).toBe(pages);
});

test('joins pages, with every image once and every hit counted', () => {
  const page = (number: number, ids: number[], next: number | null): Page => ({
    total: 100 + number,
    page: number,
    next,
    looked: 40,
    assets: ids.map(id => image({id})),
    skipped: 1,
  });
  expect(joined([page(4, [1, 2], 5), page(5, [2, 3], 6), page(6, [], null)])).toMatchObject({
    total: 106,
    page: 4,
    next: null,
    looked: 120,
    skipped: 3,
    assets: [{id: 1}, {id: 2}, {id: 3}],
  });
});
