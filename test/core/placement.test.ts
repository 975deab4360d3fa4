import fc from 'fast-check';
import {fit, MAX_PIXELS, PT_PER_PX, renditionFor} from '../../src/core/placement.ts';

const side = fc.integer({min: 1, max: 40_000});
const picture = fc.record({width: side, height: side});
const room = fc.record({
  width: fc.double({min: 18, max: 2000, noNaN: true}),
  height: fc.oneof(fc.double({min: 18, max: 2000, noNaN: true}), fc.constant(Infinity)),
});

test('fits a picture into the room, keeps its ratio and never enlarges it', () => {
  fc.assert(
    fc.property(picture, room, (original, place) => {
      const box = fit(original, place);
      expect(box.width).toBeLessThanOrEqual(Math.min(place.width, original.width * PT_PER_PX) + 1e-6);
      expect(box.height).toBeLessThanOrEqual(Math.min(place.height, original.height * PT_PER_PX) + 1e-6);
      expect(box.width * original.height).toBeCloseTo(box.height * original.width, 3);
    }),
  );
});

test('uses the room that there is', () => {
  fc.assert(
    fc.property(picture, room, (original, place) => {
      const box = fit(original, place);
      const touches = [
        [box.width, place.width],
        [box.height, place.height],
        [box.width, original.width * PT_PER_PX],
      ].some(([is, most]) => Math.abs(is! - most!) < 1e-6);
      expect(touches).toBe(true);
    }),
  );
});

test('gives a picture of unknown size the whole room', () => {
  expect(fit({width: 0, height: 0}, {width: 468, height: 648})).toEqual({width: 468, height: 648});
  expect(fit({width: 100, height: 0}, {width: 468, height: 648})).toEqual({width: 468, height: 648});
});

test('asks for twice the CSS pixels that a picture is placed at', () => {
  // 468 pt are 624 px.
  expect(renditionFor({width: 468, height: 312}, {width: 6000, height: 4000})).toEqual({
    width: 1248,
    height: 832,
  });
});

test('never asks for more than the original, nor for more than the host takes, nor for nothing', () => {
  fc.assert(
    fc.property(picture, room, (original, place) => {
      const pixels = renditionFor(fit(original, place), original);
      expect(pixels.width).toBeLessThanOrEqual(original.width);
      expect(pixels.height).toBeLessThanOrEqual(original.height);
      expect(pixels.width * pixels.height).toBeLessThanOrEqual(MAX_PIXELS);
      expect(Math.min(pixels.width, pixels.height)).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(pixels.width) && Number.isInteger(pixels.height)).toBe(true);
    }),
  );
});

test('asks for the smallest that is sharp', () => {
  fc.assert(
    fc.property(picture, room, (original, place) => {
      const box = fit(original, place);
      const pixels = renditionFor(box, original);
      const wanted = (box.width / PT_PER_PX) * 2;
      fc.pre(pixels.width * pixels.height < 0.9 * MAX_PIXELS);
      expect(pixels.width).toBeGreaterThanOrEqual(Math.min(wanted, original.width) - 0.001);
      expect(pixels.width).toBeLessThan(wanted + 1);
    }),
  );
});

test('stays within what the host takes when the size of the original is not known', () => {
  const pixels = renditionFor({width: 2000, height: Infinity}, {width: 0, height: 0});
  expect(pixels.width * pixels.height).toBeLessThanOrEqual(MAX_PIXELS);
});
