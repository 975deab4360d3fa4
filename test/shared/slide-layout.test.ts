/** All of the geometry of slides, with its properties. */
import fc from 'fast-check';
import type {Box, Size} from '../../src/shared/contract.ts';
import {centred, exactly, safeArea, within} from '../../src/shared/slide-layout.ts';

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
const whole = (size: Size): Box => ({left: 0, top: 0, ...size});
const ratioOf = ({width, height}: Size) => width / height;

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
