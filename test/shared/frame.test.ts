import fc from 'fast-check';
import type {Frame} from '../../src/shared/contract.ts';
import {inRatio, isMiddle, isWhole, largest, middleOf, ratioOf} from '../../src/shared/frame.ts';
import {cutTo, pictureOf} from '../../src/shared/placement.ts';
import {frame, isOnPicture, point, ratio, whole} from '../frames.ts';

test('the largest frame of a ratio has it, lies in the picture and touches two of its edges', () => {
  fc.assert(
    fc.property(ratio, whole, point, (ratio, whole, point) => {
      const made = largest(ratio, whole, point);
      expect(isOnPicture(made)).toBe(true);
      expect(ratioOf(made) / ratio).toBeCloseTo(1, 9);
      expect(Math.max(made.width, made.height)).toBe(1);
    }),
  );
});

test('what matters is in the frame that is laid around it, and in its middle unless an edge is in the way', () => {
  fc.assert(
    fc.property(ratio, whole, point, (ratio, whole, point) => {
      const {left, top, width, height} = largest(ratio, whole, point);
      expect(point.x).toBeGreaterThanOrEqual(left - 1e-9);
      expect(point.x).toBeLessThanOrEqual(left + width + 1e-9);
      const off = Math.abs(left + width / 2 - point.x);
      if (off > 1e-9) expect(Math.min(left, 1 - left - width)).toBeCloseTo(0, 9);
      expect(point.y).toBeGreaterThanOrEqual(top - 1e-9);
      expect(point.y).toBeLessThanOrEqual(top + height + 1e-9);
    }),
  );
});

test('a frame that has to have another ratio keeps its share of the picture and does not leave it', () => {
  fc.assert(
    fc.property(frame, ratio, (frame, ratio) => {
      const made = inRatio(frame, ratio);
      expect(isOnPicture(made)).toBe(true);
      expect(Math.abs(ratioOf(made) / ratio - 1)).toBeLessThan(0.0021);
      const share = (one: Frame) => one.width / largest(ratioOf(one), one.whole).width;
      expect(share(made)).toBeCloseTo(share(frame), 2);
      expect(inRatio(made, ratio)).toBe(made);
    }),
  );
});

test('through any number of ratios the largest stays the largest, around the point that matters', () => {
  fc.assert(
    fc.property(whole, point, fc.array(ratio, {minLength: 1, maxLength: 8}), (whole, point, ratios) => {
      let now = largest(ratios[0]!, whole, point);
      for (const ratio of ratios) now = inRatio(now, ratio, point);
      const last = largest(ratioOf(now), whole, point);
      expect([now.left, now.top, now.width, now.height]).toEqual(
        [last.left, last.top, last.width, last.height].map(value => expect.closeTo(value, 2)),
      );
    }),
  );
});

test('what the CDN cuts by itself is the largest in the middle and nothing else', () => {
  fc.assert(
    fc.property(ratio, whole, (ratio, whole) => {
      const middle = largest(ratio, whole);
      expect(isMiddle(middle)).toBe(true);
      expect(middleOf(middle)).toEqual({x: expect.closeTo(0.5, 9), y: expect.closeTo(0.5, 9)});
      const smaller = {...middle, width: middle.width * 0.9, height: middle.height * 0.9};
      expect(isMiddle(smaller)).toBe(false);
      if (middle.height < 0.9) expect(isMiddle({...middle, top: 0})).toBe(false);
    }),
  );
  expect(isWhole({left: 0, top: 0, width: 1, height: 1, whole: 1.5})).toBe(true);
  expect(isWhole({left: 0, top: 0, width: 1, height: 0.99, whole: 1.5})).toBe(false);
});

test('the preview tells which way round an original of stated size lies, and of what ratio one of unknown size is', () => {
  expect(pictureOf({width: 6000, height: 4000}, 1.503)).toEqual({width: 6000, height: 4000});
  expect(pictureOf({width: 6000, height: 4000}, 0.667)).toEqual({width: 4000, height: 6000});
  // Another picture altogether: no more of it than either way would have.
  expect(pictureOf({width: 6000, height: 4000}, 1)).toEqual({width: 4000, height: 4000});
  expect(pictureOf({width: 0, height: 0}, 2)).toEqual({width: 5000, height: 2500});
  expect(pictureOf({width: 0, height: 0}, 9000)).toEqual({width: 5000, height: 1});
});

test('what is left of a picture that is cut to a ratio is the largest part that has it', () => {
  const side = fc.integer({min: 1, max: 12_000});
  fc.assert(
    fc.property(side, side, ratio, (width, height, ratio) => {
      const part = cutTo({width, height}, ratio);
      expect(part.width / part.height / ratio).toBeCloseTo(1, 9);
      expect(Math.max(part.width / width, part.height / height)).toBeCloseTo(1, 9);
    }),
  );
});
