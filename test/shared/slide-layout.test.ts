/** All of the geometry of slides, with its properties. */
import fc from 'fast-check';
import type {Box, Size} from '../../src/shared/contract.ts';
import {beside, centred, exactly, freeBeside, grid, safeArea, within} from '../../src/shared/slide-layout.ts';

const side = fc.integer({min: 1, max: 12_000});
const picture = fc
  .record({width: side, height: side})
  // From a long panorama to a tall tower.
  .filter(({width, height}) => width / height < 12 && height / width < 12);
const page = fc.record({
  width: fc.double({min: 200, max: 2000, noNaN: true}),
  height: fc.double({min: 200, max: 2000, noNaN: true}),
});

const right = ({left, width}: Box) => left + width;
const bottom = ({top, height}: Box) => top + height;
const isInside = (box: Box, area: Box) =>
  box.left >= area.left - 1e-6 &&
  box.top >= area.top - 1e-6 &&
  right(box) <= right(area) + 1e-6 &&
  bottom(box) <= bottom(area) + 1e-6;
const overlap = (a: Box, b: Box) =>
  a.left < right(b) - 1e-6 &&
  b.left < right(a) - 1e-6 &&
  a.top < bottom(b) - 1e-6 &&
  b.top < bottom(a) - 1e-6;
const whole = (size: Size): Box => ({left: 0, top: 0, ...size});
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

describe('by itself', () => {
  test('an image has 80 % of the slide, in its middle, whatever the size of the slide', () => {
    fc.assert(
      fc.property(page, size => {
        const area = safeArea(size);
        expect(area.width / size.width).toBeCloseTo(0.8, 9);
        expect(area.height / size.height).toBeCloseTo(0.8, 9);
        expect(centred(area, whole(size))).toEqual(area);
      }),
    );
  });

  test('what is too large is made smaller in its ratio, and nothing is made larger', () => {
    fc.assert(
      fc.property(picture, page, (size, room) => {
        const fitted = within(size, room);
        expect(ratioOf(fitted)).toBeCloseTo(ratioOf(size), 6);
        expect(isInside(whole(fitted), whole(room))).toBe(true);
        expect(fitted.width).toBeLessThanOrEqual(size.width + 1e-9);
      }),
    );
  });
});

describe('a grid', () => {
  const pictures = fc.array(picture, {minLength: 1, maxLength: 24});

  test('lies inside its area, without overlaps, every cell in the ratio of its image', () => {
    fc.assert(
      fc.property(pictures, page, (sizes, size) => {
        const area = safeArea(size);
        const cells = grid(sizes, area);
        expect(cells).toHaveLength(sizes.length);
        for (const [at, cell] of cells.entries()) {
          expect(isInside(cell, area)).toBe(true);
          expect(cell.width).toBeGreaterThan(0);
          expect(ratioOf(cell) / ratioOf(sizes[at]!)).toBeCloseTo(1, 6);
          for (const other of cells.slice(at + 1)) expect(overlap(cell, other)).toBe(false);
        }
      }),
    );
  });

  test('has equal gaps, within 1 pt, between neighbours and between rows', () => {
    fc.assert(
      fc.property(pictures, page, (sizes, size) => {
        const rows = rowsOf(grid(sizes, safeArea(size)));
        const gaps = [
          ...rows.flatMap(row => row.slice(1).map((cell, at) => cell.left - right(row[at]!))),
          ...rows.slice(1).map((row, at) => row[0]!.top - bottom(rows[at]![0]!)),
        ];
        for (const gap of gaps) expect(Math.abs(gap - gaps[0]!)).toBeLessThan(1);
      }),
    );
  });

  test('has rows of one height, but for an image alone in its row that is too wide for it', () => {
    fc.assert(
      fc.property(pictures, page, (sizes, size) => {
        const area = safeArea(size);
        const rows = rowsOf(grid(sizes, area));
        const most = Math.max(...rows.map(row => row[0]!.height));
        for (const row of rows) {
          const low = most - row[0]!.height > 1e-6;
          const wide = row.length === 1 && Math.abs(row[0]!.width - area.width) < 1e-6;
          expect(!low || wide).toBe(true);
        }
      }),
    );
  });

  test('is in the middle of its area', () => {
    fc.assert(
      fc.property(pictures, page, (sizes, size) => {
        const area = safeArea(size);
        const cells = grid(sizes, area);
        const [top, low] = [Math.min(...cells.map(({top}) => top)), Math.max(...cells.map(bottom))];
        expect(top - area.top).toBeCloseTo(bottom(area) - low, 6);
        for (const row of rowsOf(cells)) {
          expect(row[0]!.left - area.left).toBeCloseTo(right(area) - right(row.at(-1)!), 6);
        }
      }),
    );
  });

  test.each([
    [2, 3 / 2, [2]],
    [4, 16 / 9, [2, 2]],
    [5, 3 / 2, [3, 2]],
    [6, 3 / 2, [3, 3]],
    [6, 9 / 16, [3, 3]],
    [12, 1, [4, 4, 4]],
  ])('of %i images of %f has the rows that make them largest', (count, ratio, rows) => {
    const cells = grid(
      Array.from({length: count}, () => ({width: 3000 * ratio, height: 3000})),
      safeArea({width: 720, height: 405}),
    );
    expect(rowsOf(cells).map(row => row.length)).toEqual(rows);
  });

  test('no other number of images in a row would make equal images larger', () => {
    fc.assert(
      fc.property(picture, fc.integer({min: 1, max: 24}), page, (one, count, size) => {
        const area = safeArea(size);
        const [cell] = grid(
          Array.from({length: count}, () => one),
          area,
        );
        const gap = Math.min(12, Math.min(area.width, area.height) / (2 * count));
        for (let across = 1; across <= count; across++) {
          const down = Math.ceil(count / across);
          const width = (area.width - gap * (across - 1)) / across;
          const height = (area.height - gap * (down - 1)) / down;
          expect(
            within({...one, width: 1e6 * ratioOf(one), height: 1e6}, {width, height}).height,
          ).toBeLessThanOrEqual(cell!.height + 1e-6);
        }
      }),
    );
  });

  test('keeps room for captions under its rows', () => {
    fc.assert(
      fc.property(fc.array(picture, {minLength: 1, maxLength: 6}), page, (sizes, size) => {
        const area = safeArea(size);
        const cells = grid(sizes, area, 20);
        const withCaptions = cells.map(cell => ({...cell, height: cell.height + 20}));
        for (const [at, cell] of withCaptions.entries()) {
          expect(isInside(cell, area)).toBe(true);
          for (const other of withCaptions.slice(at + 1)) expect(overlap(cell, other)).toBe(false);
        }
      }),
    );
  });

  test('lets captions go where they would leave nothing of the images', () => {
    const area = {left: 0, top: 0, width: 100, height: 30};
    const [cell] = grid([{width: 100, height: 100}], area, 40);
    expect(cell!.height).toBeCloseTo(30, 6);
  });
});

describe('beside something', () => {
  const scene = fc
    .record({
      page,
      at: fc.record({
        x: fc.double({min: 0, max: 1, noNaN: true}),
        y: fc.double({min: 0, max: 1, noNaN: true}),
      }),
      size: picture,
      neighbour: picture,
    })
    .map(({page, at, size, neighbour}) => {
      const box = within(neighbour, {width: page.width * 0.9, height: page.height * 0.9});
      return {
        page,
        neighbour: {left: at.x * (page.width - box.width), top: at.y * (page.height - box.height), ...box},
        size: within(size, safeArea(page)),
      };
    });

  test('an image stays on the slide and keeps its ratio', () => {
    fc.assert(
      fc.property(scene, ({page, neighbour, size}) => {
        const box = beside(size, neighbour, page);
        expect(isInside(box, whole(page))).toBe(true);
        expect(ratioOf(box)).toBeCloseTo(ratioOf(size), 6);
        expect(box.width).toBeLessThanOrEqual(size.width + 1e-9);
      }),
    );
  });

  test('it either leaves a gap or lies over its neighbour, moved, in full size', () => {
    fc.assert(
      fc.property(scene, ({page, neighbour, size}) => {
        const box = beside(size, neighbour, page);
        if (!overlap(box, neighbour)) {
          const apart = Math.max(
            box.left - right(neighbour),
            neighbour.left - right(box),
            box.top - bottom(neighbour),
            neighbour.top - bottom(box),
          );
          expect(apart).toBeGreaterThanOrEqual(12 - 1e-6);
        } else {
          expect(box.width).toBeCloseTo(size.width, 9);
        }
      }),
    );
  });

  test('it goes to the right where there is room, level with the middle', () => {
    const box = beside(
      {width: 200, height: 100},
      {left: 50, top: 100, width: 150, height: 200},
      {width: 720, height: 405},
    );
    expect(box).toEqual({left: 212, top: 150, width: 200, height: 100});
  });

  test('it lies 12 pt off an image that fills the slide', () => {
    const neighbour = {left: 72, top: 40.5, width: 576, height: 324};
    const box = beside({width: 576, height: 324}, neighbour, {width: 720, height: 405});
    expect(box).toEqual({left: 84, top: 52.5, width: 576, height: 324});
  });

  test('it moves the other way where it cannot move on', () => {
    const neighbour = {left: 144, top: 81, width: 576, height: 324};
    expect(beside({width: 576, height: 324}, neighbour, {width: 720, height: 405})).toMatchObject({
      left: 132,
      top: 69,
    });
  });

  test('what is free beside it overlaps nothing, and is nothing where it is too little', () => {
    fc.assert(
      fc.property(scene, ({page, neighbour}) => {
        const free = freeBeside(neighbour, page);
        if (!free) return;
        expect(overlap(free, neighbour)).toBe(false);
        expect(isInside(free, whole(page))).toBe(true);
      }),
    );
    expect(freeBeside({left: 72, top: 40, width: 576, height: 324}, {width: 720, height: 405})).toBeNull();
  });
});

describe('cut to a ratio', () => {
  const ratio = fc.double({min: 0.2, max: 5, noNaN: true});

  test('whole pixels hit the ratio as nearly as they can, and are never more', () => {
    fc.assert(
      fc.property(ratio, fc.integer({min: 200, max: 5000}), (wanted, height) => {
        const most = {width: Math.ceil(height * wanted), height};
        const size = exactly(most, wanted);
        expect(size.width).toBeLessThanOrEqual(most.width);
        expect(size.height).toBeLessThanOrEqual(most.height);
        expect(size.height).toBeGreaterThanOrEqual(0.95 * height);
        // Less than half a pixel on either side, however it is read.
        expect(Math.abs(size.width - size.height * wanted)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
    expect(ratioOf(exactly({width: 1921, height: 1081}, 16 / 9))).toBeCloseTo(16 / 9, 9);
  });
});
