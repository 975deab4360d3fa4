import fc from 'fast-check';
import {cellWidth, columnsIn, GAP, meant} from '../../src/shared/document-layout.ts';

const many = fc.constantFrom(2 as const, 3 as const);

test('columns fill the table, their images are equally wide, and the outer ones are flush with the text', () => {
  fc.assert(
    fc.property(fc.double({min: 60, max: 2000, noNaN: true}), many, (width, columns) => {
      const all = columnsIn(width, columns);
      expect(all.reduce((sum, column) => sum + column.width, 0)).toBeCloseTo(width, 6);
      for (const column of all) {
        expect(column.width - column.left - column.right).toBeCloseTo(cellWidth(width, columns), 6);
      }
      expect([all[0]!.left, all[columns - 1]!.right]).toEqual([0, 0]);
      all.slice(1).forEach((column, at) => expect(all[at]!.right + column.left).toBe(GAP));
    }),
  );
});

const room = {width: 400, height: 600};
const spot = {room, line: 468, table: 468};
const fits = {size: 'half' as const};

test.each([
  ['in the text the room is what the place has', spot, fits, false, {width: 400, size: 'half'}],
  ['a captioned image has the whole line', spot, fits, true, {width: 468, size: 'half'}],
  [
    'an aligned image has the whole line',
    spot,
    {...fits, align: 'left' as const},
    false,
    {width: 468, size: 'half'},
  ],
  ['beside others it fits its cell', spot, {...fits, columns: 2 as const}, true, {width: 228, size: 'fit'}],
  [
    'where no table can stand, it is as without one',
    {room},
    {...fits, columns: 2 as const},
    true,
    {width: 400, size: 'half'},
  ],
])('%s', (_, place, order, captioned, {width, size}) => {
  const found = meant(place, order, captioned);
  expect([found.spot.room, found.size]).toEqual([{width, height: 600}, size]);
});
