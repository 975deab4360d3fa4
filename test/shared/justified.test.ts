/** Several images in one block, with its properties. */
import fc from 'fast-check';
import type {Box, Size} from '../../src/shared/contract.ts';
import {bottomOf, holds, overlap, rightOf, union} from '../../src/shared/boxes.ts';
import {justified} from '../../src/shared/justified.ts';

const side = fc.integer({min: 1, max: 12_000});
const picture = fc
  .record({width: side, height: side})
  // From a long panorama to a tall tower.
  .filter(({width, height}) => width / height < 12 && height / width < 12);
const pictures = fc.array(picture, {minLength: 1, maxLength: 24});
const edge = fc.double({min: 150, max: 1600, noNaN: true});
const area = fc.record({left: fc.constant(36), top: fc.constant(96), width: edge, height: edge});
const ratioOf = ({width, height}: Size) => width / height;

/** The cells by rows, from the top. */
function rowsOf(cells: Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1)?.at(-1);
    if (last && Math.abs(last.top - cell.top) < 1e-6 && cell.left > last.left) rows.at(-1)!.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

test('lies inside its area, in the order given, without overlaps, every cell in the ratio of its image', () => {
  fc.assert(
    fc.property(pictures, area, (sizes, area) => {
      const cells = justified(sizes, area);
      expect(cells).toHaveLength(sizes.length);
      // Row after row, from left to right.
      expect(rowsOf(cells).flat()).toEqual(cells);
      for (const [at, cell] of cells.entries()) {
        expect(holds(area, cell)).toBe(true);
        expect(cell.width).toBeGreaterThan(0);
        expect(ratioOf(cell) / ratioOf(sizes[at]!)).toBeCloseTo(1, 6);
        for (const other of cells.slice(at + 1)) expect(overlap(cell, other)).toBe(false);
      }
    }),
  );
});

test('has rows of one height that all reach from side to side, with equal gaps: no edge is ragged', () => {
  fc.assert(
    fc.property(pictures, area, (sizes, area) => {
      const rows = rowsOf(justified(sizes, area));
      const block = union(rows.flat());
      const gaps = [
        ...rows.flatMap(row => row.slice(1).map((cell, at) => cell.left - rightOf(row[at]!))),
        ...rows.slice(1).map((row, at) => row[0]!.top - bottomOf(rows[at]![0]!)),
      ];
      for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
      for (const row of rows) {
        for (const {height} of row) expect(height).toBeCloseTo(row[0]!.height, 6);
        expect(row[0]!.left).toBeCloseTo(block.left, 6);
        expect(rightOf(row.at(-1)!)).toBeCloseTo(rightOf(block), 6);
      }
      // In the middle, and as large as the area lets it be.
      expect(block.left - area.left).toBeCloseTo(rightOf(area) - rightOf(block), 6);
      expect(block.top - area.top).toBeCloseTo(bottomOf(area) - bottomOf(block), 6);
      const spare = Math.min(area.width - block.width, area.height - block.height);
      expect(spare).toBeLessThan(1e-6);
    }),
  );
});

test.each([
  [2, 3 / 2, [2]],
  [3, 3 / 2, [3]],
  [4, 16 / 9, [2, 2]],
  [5, 3 / 2, [3, 2]],
  [6, 3 / 2, [3, 3]],
  [6, 9 / 16, [6]],
  [7, 3 / 2, [4, 3]],
  [12, 1, [6, 6]],
])('%i images of %f under a title are broken evenly', (count, ratio, rows) => {
  const cells = justified(
    Array.from({length: count}, () => ({width: 3000 * ratio, height: 3000})),
    {left: 36, top: 96, width: 648, height: 272},
  );
  expect(rowsOf(cells).map(row => row.length)).toEqual(rows);
});

test('equal images never leave one alone in the last row', () => {
  fc.assert(
    fc.property(picture, fc.integer({min: 4, max: 40}), area, (one, count, area) => {
      const rows = rowsOf(
        justified(
          Array.from({length: count}, () => one),
          area,
        ),
      );
      const lengths = rows.map(row => row.length);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }),
  );
});

test('keeps room for captions under its rows', () => {
  fc.assert(
    fc.property(fc.array(picture, {minLength: 1, maxLength: 6}), area, (sizes, area) => {
      const cells = justified(sizes, area, 20);
      const withCaptions = cells.map(cell => ({...cell, height: cell.height + 20}));
      for (const [at, cell] of withCaptions.entries()) {
        expect(holds(area, cell)).toBe(true);
        for (const other of withCaptions.slice(at + 1)) expect(overlap(cell, other)).toBe(false);
      }
    }),
  );
});

test('lets captions go where they would leave nothing of the images', () => {
  const [cell] = justified([{width: 100, height: 100}], {left: 0, top: 0, width: 100, height: 30}, 40);
  expect(cell!.height).toBeCloseTo(30, 6);
});
