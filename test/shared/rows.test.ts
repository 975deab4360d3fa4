import fc from 'fast-check';
import type {Box, Rows} from '../../src/shared/rows.ts';
import {boxesOf, layRows, ratioOf, rowOf, rowsIn, tileBeside} from '../../src/shared/rows.ts';

const side = fc.integer({min: 0, max: 20_000});
const ratios = fc.array(fc.record({width: side, height: side}).map(ratioOf), {maxLength: 120});
const width = fc.integer({min: 200, max: 640});

const allBoxes = (rows: Rows): Box[] => rows.starts.flatMap((_, row) => boxesOf(rows, row));

describe('the ratio of a tile', () => {
  it('is that of the picture, within what a row can show', () => {
    expect(ratioOf({width: 4000, height: 3000})).toBeCloseTo(4 / 3);
    expect(ratioOf({width: 10_000, height: 100})).toBe(3);
    expect(ratioOf({width: 100, height: 10_000})).toBe(0.5);
  });

  it('is square where the size is not known', () => {
    expect(ratioOf({width: 0, height: 3000})).toBe(1);
    expect(ratioOf({width: 4000, height: 0})).toBe(1);
  });
});

describe('rows', () => {
  it('hold every picture exactly once and in order when no more will come', () => {
    fc.assert(
      fc.property(ratios, width, (ratios, width) => {
        const rows = layRows(ratios, width, true);
        expect(rows.count).toBe(ratios.length);
        expect(allBoxes(rows)).toHaveLength(ratios.length);
      }),
    );
  });

  it('keep each picture whole: the box has its ratio', () => {
    fc.assert(
      fc.property(ratios, width, (ratios, width) => {
        allBoxes(layRows(ratios, width, true)).forEach((box, i) => {
          expect(box.width / box.height).toBeCloseTo(ratios[i] as number, 6);
        });
      }),
    );
  });

  it('stay inside the width and fill it, all but the last one', () => {
    fc.assert(
      fc.property(ratios, width, (ratios, width) => {
        const rows = layRows(ratios, width, false);
        rows.starts.forEach((_, row) => {
          const last = boxesOf(rows, row).at(-1) as Box;
          expect(last.left + last.width).toBeCloseTo(width, 6);
        });
        for (const box of allBoxes(layRows(ratios, width, true))) {
          expect(box.left + box.width).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  it('do not overlap and leave no hole', () => {
    fc.assert(
      fc.property(ratios, width, (ratios, width) => {
        const rows = layRows(ratios, width, true);
        rows.tops.forEach((top, row) => {
          const above = row === 0 ? null : (rows.tops[row - 1] as number) + (rows.heights[row - 1] as number);
          expect(top).toBeCloseTo(above === null ? 0 : above + 4, 6);
        });
        if (rows.count > 0) {
          expect(rows.height).toBeCloseTo((rows.tops.at(-1) as number) + (rows.heights.at(-1) as number), 6);
        }
      }),
    );
  });

  it('are high enough to aim at and low enough to compare, in the sidebar', () => {
    fc.assert(
      fc.property(ratios, fc.integer({min: 260, max: 284}), (ratios, width) => {
        for (const box of allBoxes(layRows(ratios, width, false))) {
          expect(box.height).toBeGreaterThanOrEqual(60);
          expect(box.height).toBeLessThanOrEqual(250);
          expect(box.width).toBeGreaterThanOrEqual(24);
        }
      }),
      // Two upright ones and a panorama come closest to being too low.
      {examples: [[[0.5, 0.7125, 3], 260]]},
    );
  });

  it('never move a picture when further ones come', () => {
    fc.assert(
      fc.property(ratios, ratios, width, fc.boolean(), (first, further, width, ended) => {
        const before = allBoxes(layRows(first, width, false));
        const after = allBoxes(layRows([...first, ...further], width, ended));
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('hold back only what does not fill a row yet', () => {
    fc.assert(
      fc.property(ratios, width, (ratios, width) => {
        const rows = layRows(ratios, width, false);
        const open = ratios.slice(rows.count);
        expect(open.length).toBeLessThanOrEqual(12);
        expect(layRows(open, width, false).count).toBe(0);
      }),
    );
  });

  it('hold one picture each where there is no width for two, however narrow that is', () => {
    const rows = layRows([3, 1, 0.5], 40, true);
    expect(rows).toMatchObject({count: 3, starts: [0, 1, 2]});
    expect(rows.heights.every(height => height > 0 && height < 200)).toBe(true);
  });

  it('are none before the width is known', () => {
    expect(layRows([1, 1], 0, true).count).toBe(0);
  });
});

describe('finding in the rows', () => {
  const laid = fc
    .tuple(ratios, width)
    .map(([ratios, width]) => layRows(ratios, width, true))
    .filter(rows => rows.count > 0);

  it('the row of a tile is the one whose boxes hold it', () => {
    fc.assert(
      fc.property(laid, fc.nat(), (rows, n) => {
        const index = n % rows.count;
        const row = rowOf(rows, index);
        const start = rows.starts[row] as number;
        expect(index).toBeGreaterThanOrEqual(start);
        expect(index).toBeLessThan(start + boxesOf(rows, row).length);
      }),
    );
  });

  it('every box that shows in a band is in its rows', () => {
    fc.assert(
      fc.property(
        laid,
        fc.integer({min: -500, max: 8000}),
        fc.integer({min: 0, max: 900}),
        (rows, top, height) => {
          const [first, last] = rowsIn(rows, top, top + height);
          rows.tops.forEach((rowTop, row) => {
            const seen = rowTop <= top + height && rowTop + (rows.heights[row] as number) >= top;
            if (seen) expect(row >= first && row <= last).toBe(true);
          });
          expect(last).toBeGreaterThanOrEqual(first);
        },
      ),
    );
  });

  it('up and down lead to the neighbouring row, to what lies over or under the middle', () => {
    fc.assert(
      fc.property(laid, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (rows, n, step) => {
        const index = n % rows.count;
        const to = tileBeside(rows, index, step);
        const row = rowOf(rows, index);
        const edge = step === 1 ? rows.starts.length - 1 : 0;
        expect(rowOf(rows, to)).toBe(row === edge ? row : row + step);
        if (row === edge) expect(to).toBe(index);
      }),
    );
  });

  it('up undoes down where the rows are alike', () => {
    const rows = layRows([1.5, 1.5, 1.5, 1.5, 1.5, 1.5], 276, true);
    expect(tileBeside(rows, 2, 1)).toBe(4);
    expect(tileBeside(rows, 5, -1)).toBe(3);
  });
});
