import fc from 'fast-check';
import {linesOf} from '../../../src/core/inserting/words.ts';

test('a caption of an ordinary length has the lines that it has on a slide', () => {
  const caption =
    'Photo: Felice Beato. The J. Paul Getty Museum, Los Angeles, Partial gift from the Wilson Centre for Photography';
  // At 9 pt in text boxes 265, 145 and 72 pt wide, less what is kept free inside them.
  expect([265, 145, 72].map(width => linesOf(caption, (width - 14.4) / 9))).toEqual([2, 4, 10]);
  expect(linesOf('Foto: N. N.', 10)).toBe(1);
});

test('longer words are broken, wide ones take more, and more room never makes more lines', () => {
  expect(linesOf('x'.repeat(100), 10)).toBeGreaterThan(5);
  expect(linesOf('写真'.repeat(10), 10)).toBeGreaterThan(linesOf('ab'.repeat(10), 10));
  fc.assert(
    fc.property(fc.string({maxLength: 200}), fc.double({min: 1, max: 60, noNaN: true}), (text, across) => {
      const lines = linesOf(text, across);
      expect(lines).toBeGreaterThanOrEqual(1);
      expect(linesOf(text, across * 4)).toBeLessThanOrEqual(lines);
    }),
  );
});
