import fc from 'fast-check';
import {amountOf, pointsOf, readAmount, unitFor} from '../../../sidebar/parts/lengths.ts';

test.each([
  ['nb', 'cm'],
  ['en-GB', 'cm'],
  ['en-US', 'in'],
  ['en', 'in'],
  ['de', 'cm'],
])('widths are given in %s: %s', (locale, unit) => expect(unitFor(locale)).toBe(unit));

test.each([
  ['8', 8],
  [' 8,5 ', 8.5],
  ['8.25', 8.25],
  ['0.1', 0.1],
  ['0', null],
  ['', null],
  ['-3', null],
  ['8 cm', null],
  ['1e3', null],
  ['401', null],
])('%j is read as %j', (typed, amount) => expect(readAmount(typed)).toBe(amount));

test('a length comes back as it went, to what people can see', () => {
  expect(pointsOf(2.54, 'cm')).toBeCloseTo(72, 6);
  expect(pointsOf(1, 'in')).toBe(72);
  fc.assert(
    fc.property(fc.double({min: 5, max: 5000, noNaN: true}), fc.constantFrom('cm', 'in'), (points, unit) => {
      expect(Math.abs(pointsOf(amountOf(points, unit), unit) - points)).toBeLessThanOrEqual(1.5);
    }),
  );
});
