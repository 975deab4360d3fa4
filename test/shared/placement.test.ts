import fc from 'fast-check';
import type {Crop, Sharpness} from '../../src/shared/contract.ts';
import {MAX_PIXELS, PT_PER_PX} from '../../src/shared/limits.ts';
import {boxFor, croppedSize, fit, isTooSmall, RATIOS, renditionFor} from '../../src/shared/placement.ts';

const sharpness = fc.constantFrom<Sharpness>('screen', 'print');
const crop = fc.constantFrom(...(Object.keys(RATIOS) as Crop[]));
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
  expect(renditionFor({width: 468, height: 312}, {width: 6000, height: 4000}, 'screen')).toEqual({
    width: 1248,
    height: 832,
  });
});

test('never asks for more than the original, nor for more than the host takes, nor for nothing', () => {
  fc.assert(
    fc.property(picture, room, sharpness, (original, place, sharp) => {
      const pixels = renditionFor(fit(original, place), original, sharp);
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
      const pixels = renditionFor(box, original, 'screen');
      const wanted = (box.width / PT_PER_PX) * 2;
      fc.pre(pixels.width * pixels.height < 0.9 * MAX_PIXELS);
      expect(pixels.width).toBeGreaterThanOrEqual(Math.min(wanted, original.width) - 0.001);
      expect(pixels.width).toBeLessThan(wanted + 1);
    }),
  );
});

test('stays within what the host takes when the size of the original is not known', () => {
  const pixels = renditionFor({width: 2000, height: Infinity}, {width: 0, height: 0}, 'print');
  expect(pixels.width * pixels.height).toBeLessThanOrEqual(MAX_PIXELS);
});

test('asks for 300 pixels to the inch where it is to be printed', () => {
  expect(renditionFor({width: 72, height: 36}, {width: 6000, height: 3000}, 'print')).toEqual({
    width: 300,
    height: 150,
  });
});

test('what is left of a picture has the ratio it is cut to, and touches two of its sides', () => {
  fc.assert(
    fc.property(picture, crop, (original, shape) => {
      const left = croppedSize(original, shape);
      expect(left.width / left.height).toBeCloseTo(RATIOS[shape], 6);
      expect(left.width).toBeLessThanOrEqual(original.width + 1e-6);
      expect(left.height).toBeLessThanOrEqual(original.height + 1e-6);
      expect(Math.min(original.width - left.width, original.height - left.height)).toBeCloseTo(0, 6);
    }),
  );
});

test('a picture that is not cut stays as it is', () => {
  expect(croppedSize({width: 30, height: 20}, null)).toEqual({width: 30, height: 20});
});

test('a rendition of a cut picture has its ratio to the pixel', () => {
  fc.assert(
    fc.property(picture, crop, room, (original, shape, place) => {
      const left = croppedSize(original, shape);
      fc.pre(Math.min(left.width, left.height) >= 2);
      const pixels = renditionFor(fit(left, place), left, 'screen');
      expect(Math.abs(pixels.width - pixels.height * RATIOS[shape])).toBeLessThanOrEqual(1 + RATIOS[shape]);
      expect(pixels.width).toBeLessThanOrEqual(original.width);
      expect(pixels.height).toBeLessThanOrEqual(original.height);
    }),
  );
});

test('what replaces another image is as wide, and never higher than the page', () => {
  fc.assert(
    fc.property(picture, fc.double({min: 20, max: 1000, noNaN: true}), (original, width) => {
      const place = {room: {width: 468, height: 648}, width};
      const box = boxFor(original, place, 'fit');
      expect(box.height).toBeLessThanOrEqual(648 + 1e-6);
      expect(box.width * original.height).toBeCloseTo(box.height * original.width, 3);
      if (box.height < 648 - 1e-6) expect(box.width).toBeCloseTo(width, 6);
    }),
  );
});

test('a width of the person’s own is taken as it is, beyond the original but not beyond the room', () => {
  const place = {room: {width: 468, height: 648}, width: 100};
  expect(boxFor({width: 300, height: 200}, place, 450)).toEqual({width: 450, height: 300});
  expect(boxFor({width: 300, height: 200}, place, 600)).toEqual({width: 468, height: 312});
  expect(boxFor({width: 300, height: 200}, {...place, full: {width: 720, height: 405}}, 600).width).toBe(600);
});

test.each([
  ['twoThirds', 312],
  ['half', 234],
  ['third', 156],
] as const)('%s of the room is that, whatever stood there before', (share, width) => {
  const place = {room: {width: 468, height: 648}, width: 100};
  expect(boxFor({width: 150, height: 100}, place, share)).toEqual({width, height: (width * 2) / 3});
});

test('says when an original is too small for what is asked of it', () => {
  const box = {width: 468, height: 312};
  expect(isTooSmall(box, {width: 1248, height: 832}, 'screen')).toBe(false);
  expect(isTooSmall(box, {width: 900, height: 600}, 'screen')).toBe(true);
  expect(isTooSmall(box, {width: 1248, height: 832}, 'print')).toBe(true);
  expect(isTooSmall(box, {width: 0, height: 0}, 'print')).toBe(false);
});
